import type { Say } from '../../words/use-words.js';
import type { Days } from '../../words/use-days.js';
import type { Level } from './level.js';

/** What a mark says aloud: "stap 7, zien we, 2 maanden oud". */
export function levelName(level: Level, say: Say): string {
  if (level.state === 'NOT_LOOKED' || level.step === undefined) return say('level.state.NOT_LOOKED');
  const step = stepText(level, say);
  const state = say(`level.state.${level.state}`);
  return [step, state, ...(level.monthsOld === undefined ? [] : [say('level.monthsOld', { months: level.monthsOld })])].join(', ');
}

/** The rest of what is known: instrument, source, day and certainty, for the tooltip and the table (S2). */
export function levelOrigin(level: Level, say: Say, days: Days): string {
  const parts = [
    level.source,
    level.instrument,
    level.lookedOn ? days.medium(level.lookedOn) : undefined,
    level.certainty ? say(`level.certainty.${level.certainty}`) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** "stap 7", or "stap 6 tot 8" for a range. */
export function stepText(level: Level, say: Say): string {
  if (level.step === undefined) return '';
  return level.stepTo !== undefined && level.stepTo > level.step
    ? say('level.stepRange', { from: level.step, to: level.stepTo })
    : say('level.step', { step: level.step });
}
