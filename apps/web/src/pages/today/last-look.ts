import { daysBetween, monthsBetween } from '../../levels/calendar.js';
import type { Say } from '../../words/use-words.js';

/** When somebody last looked at a child, in words that are no reproach: "3 weken geleden gekeken". */
export function lastLook(levels: readonly { observedOn: string | null }[], today: string, say: Say): string {
  const last = levels.reduce<string>((latest, { observedOn }) => (observedOn && observedOn > latest ? observedOn : latest), '');
  if (!last) return say('today.last.never');
  const weeks = Math.floor(Math.max(0, daysBetween(last, today)) / 7);
  return weeks < 9 ? say('today.last.weeks', { count: weeks }) : say('today.last.months', { count: monthsBetween(last, today) });
}
