import { monthsBetween } from './calendar.js';
import type { Certainty, Level, LevelState } from '../parts/level/level.js';

/** A line of a child as the API tells it. */
export interface ToldLevel {
  line: string;
  state: LevelState;
  step: number | null;
  observedOn: string | null;
  certainty: Certainty | null;
  raterRole: string | null;
  source: string | null;
}

/** What a mark needs to draw it: how old the look is on `today`, and who looked, in words. */
export function levelOf(told: ToldLevel, today: string, roleName: (role: string) => string): Level {
  return {
    state: told.state,
    step: told.step ?? undefined,
    monthsOld: told.observedOn ? Math.max(0, monthsBetween(told.observedOn, today)) : undefined,
    lookedOn: told.observedOn ?? undefined,
    certainty: told.certainty ?? undefined,
    source: told.source ?? (told.raterRole ? roleName(told.raterRole) : undefined),
  };
}

/** Levels by line. */
export function levelsByLine(levels: readonly ToldLevel[], today: string, roleName: (role: string) => string): Record<string, Level> {
  return Object.fromEntries(levels.map((told) => [told.line, levelOf(told, today, roleName)]));
}
