import type { CalendarDate } from '#kernel';
import { Paper } from '#platform';
import { type Locale, type MessageKey, sentence } from '#words';
import type { MeetingItem } from './meeting.entity.js';

/** The page of a meeting about one child on A4: what works before the decision, who does it and by when (N3). */
export async function meetingPaper(item: MeetingItem, { locale, madeOn, author }: { locale: Locale; madeOn: CalendarDate; author: string }): Promise<Buffer> {
  const say = (key: MessageKey, params: Record<string, string | number | Date> = {}) => sentence(locale, key, params);
  const day = (on: string) => say('opp.paper.day', { day: new Date(`${on}T12:00:00Z`) });
  const paper = new Paper({
    title: say('meeting.paper.title', { day: day(item.heldOn) }),
    language: locale === 'nl' ? 'nl-NL' : 'en-GB',
    author,
    madeOn,
    footer: (page, pages) => say('meeting.paper.footer', { version: item.version, page, pages }),
  });
  paper.heading(1, say('meeting.paper.title', { day: day(item.heldOn) }));
  paper.paragraph(say('meeting.paper.of', { child: item.callName }));
  paper.paragraph(say(item.childInvited ? 'meeting.invited.both' : 'meeting.invited.parents'));
  for (const part of ['question', 'works', 'decision'] as const) {
    paper.heading(2, say(`meeting.${part}`));
    paper.paragraph(item[part] ?? say('meeting.open'));
  }
  if (item.doer && item.doBy) paper.paragraph(say('meeting.whoWhen', { who: say(`opp.doer.${item.doer}`), day: day(item.doBy) }));
  return paper.done();
}
