import type { CalendarDate } from '#kernel';
import { Paper } from '#platform';
import { inFull, paperLanguage, say } from '../paper/wording.js';
import type { MeetingItem, MeetingPlace } from './meeting.entity.js';

/** By which mark and on which day. */
interface PaperOf {
  readonly mark: string;
  readonly madeOn: CalendarDate;
}

/** The page of a meeting about one child on A4: what works before the decision, who does it and by when (N3). */
export async function meetingPaper(item: MeetingItem & MeetingPlace, { mark, madeOn }: PaperOf): Promise<Buffer> {
  const title = say('meeting.paper.title', { day: inFull(item.heldOn) });
  const paper = new Paper({
    title,
    language: paperLanguage,
    author: item.organisationName,
    madeOn,
    footer: (page, pages) => say('paper.footer', { version: item.version, mark, page, pages }),
  });
  paper.heading(1, title);
  paper.paragraph(say('meeting.paper.of', { child: item.callName, location: item.locationName, organisation: item.organisationName }));
  paper.paragraph(say(item.childInvited ? 'meeting.invited.both' : 'meeting.invited.parents'));
  for (const part of ['question', 'works', 'decision'] as const) {
    paper.heading(2, say(`meeting.${part}`));
    paper.paragraph(item[part] ?? say('meeting.open'));
  }
  if (item.doer && item.doBy) paper.paragraph(say('meeting.whoWhen', { who: say(`opp.doer.${item.doer}`), day: inFull(item.doBy) }));
  return paper.done();
}
