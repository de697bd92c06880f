import type { Track } from './support.query.js';

/** A stretch of the ladder at one level, from one step to the next. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly place: number;
  /** Still to come: from the last step, or today, to the day one looks again. */
  readonly kind: 'BEEN' | 'COMING' | 'AFTERCARE';
}

const DAY = 86_400_000;
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;

/** A track as stretches over time, in days since it began; `days` is its whole length. */
export function ladderOf(
  { steps, levels, state, startedOn, reviewOn, endedOn }: Pick<Track, 'steps' | 'levels' | 'state' | 'startedOn' | 'reviewOn' | 'endedOn'>,
  today: string,
): { stretches: Stretch[]; days: number } {
  const start = dayOf(startedOn);
  const last = dayOf(endedOn ?? reviewOn ?? today);
  const now = dayOf(today);
  const days = Math.max(1, Math.max(last, endedOn ? last : now) - start);
  const placeOf = (code: string) => levels.findIndex((level) => level.code === code);
  // another owner changes no level
  const levelSteps = steps.filter(({ action }) => action !== 'HAND_OVER');
  const stretches = levelSteps.flatMap((step, nth): Stretch[] => {
    const from = dayOf(step.onDate) - start;
    const next = levelSteps[nth + 1];
    const place = placeOf(step.toLevel);
    const isAfter = step.action === 'STOP';
    if (next) return [{ from, until: dayOf(next.onDate) - start, place, kind: isAfter ? 'AFTERCARE' : 'BEEN' }];
    if (endedOn) return [];
    const until = Math.max(from, Math.min(now, last) - start);
    if (isAfter || state === 'AFTERCARE') return [{ from, until: days, place, kind: 'AFTERCARE' }];
    return [
      { from, until: Math.max(until, Math.min(now - start, days)), place, kind: 'BEEN' },
      ...(last > now ? [{ from: now - start, until: last - start, place, kind: 'COMING' as const }] : []),
    ];
  });
  return { stretches, days };
}
