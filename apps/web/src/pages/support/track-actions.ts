import type { Track } from './support.query.js';

export type TrackAction = 'STEP_UP' | 'STEP_DOWN' | 'EXTEND' | 'MAKE_STRUCTURAL' | 'LOOK' | 'STOP' | 'CLOSE' | 'RESUME' | 'LEAVE';

/** Decisions that ask why: more, again, and going on past the date (X16). */
export const ASKS_REASON: readonly TrackAction[] = ['STEP_UP', 'EXTEND', 'MAKE_STRUCTURAL', 'RESUME'];
/** Decisions after which support goes on, so that one says when it is enough. */
export const ASKS_ENOUGH: readonly TrackAction[] = ['STEP_UP', 'STEP_DOWN', 'EXTEND', 'RESUME'];

/** What can be decided from here: first what ends or lightens, then what goes on. */
export function choicesOf({ state, level, levels }: Pick<Track, 'state' | 'level' | 'levels'>): { first: TrackAction[]; then: TrackAction[] } {
  const place = levels.findIndex(({ code }) => code === level);
  const lighter: TrackAction[] = place > 0 ? ['STEP_DOWN'] : [];
  const heavier: TrackAction[] = place < levels.length - 1 ? ['STEP_UP'] : [];
  if (state === 'ACTIVE') return { first: ['STOP', ...lighter], then: ['EXTEND', ...heavier, 'MAKE_STRUCTURAL', 'LEAVE'] };
  if (state === 'STRUCTURAL') return { first: ['STOP', ...lighter], then: ['LOOK', ...heavier, 'LEAVE'] };
  if (state === 'AFTERCARE') return { first: ['CLOSE'], then: ['RESUME', 'LEAVE'] };
  return { first: [], then: [] };
}

/** Whether the OPP ends with this decision: support is over, or goes on at a level that needs none (R28, R30). */
export function endsOpp(action: TrackAction, { needsOpp }: Pick<Track, 'needsOpp'>, to?: Track['levels'][number]): boolean {
  return needsOpp && (action === 'STOP' || action === 'LEAVE' || to?.needsOpp === false);
}

/** The levels a decision may lead to; none when the level stays. */
export function levelsFor(action: TrackAction, { level, levels }: Pick<Track, 'level' | 'levels'>): Track['levels'] {
  const place = levels.findIndex(({ code }) => code === level);
  if (action === 'STEP_UP') return levels.slice(place + 1);
  if (action === 'STEP_DOWN') return levels.slice(0, place).reverse();
  return [];
}
