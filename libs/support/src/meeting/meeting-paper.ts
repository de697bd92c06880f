import type { CalendarDate } from '#kernel';
import { Paper } from '#platform';
import type { Wording } from '../paper/wording.js';
import type { MeetingItem, MeetingPlace } from './meeting.entity.js';

/** In which words, by which mark and on which day. */
interface PaperOf {
  readonly wording: Wording;
  readonly mark: string;
  readonly madeOn: CalendarDate;
}

/** The page of a meeting about one child on A4: what works before the decision, who does it and by when (N3). */
export async function meetingPaper(item: MeetingItem & MeetingPlace, { wording, mark, madeOn }: PaperOf): Promise<Buffer> {
  const title = wording.say('meeting.paper.title', { day: wording.day(item.heldOn) });
  const paper = new Paper({
    title,
    language: wording.language,
    author: item.organisationName,
    madeOn,
    footer: (page, pages) => wording.say('paper.footer', { version: item.version, mark, page, pages }),
  });
  paper.heading(1, title);
  paper.paragraph(wording.say('meeting.paper.of', { child: item.callName, location: item.locationName, organisation: item.organisationName }));
  paper.paragraph(wording.say(item.childInvited ? 'meeting.invited.both' : 'meeting.invited.parents'));
  for (const part of ['question', 'works', 'decision'] as const) {
    paper.heading(2, wording.say(`meeting.${part}`));
    paper.paragraph(item[part] ?? wording.say('meeting.open'));
  }
  if (item.doer && item.doBy) paper.paragraph(wording.say('meeting.whoWhen', { who: wording.say(`opp.doer.${item.doer}`), day: wording.day(item.doBy) }));
  return paper.done();
}
