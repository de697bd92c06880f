import type { CalendarDate, Id } from '#kernel';
import type { StrengthKind } from '../framework/strengths.file.js';
import type { Certainty, KnownLevel, Sight } from '../level/level.entity.js';
import type { Strength } from '../strength/strength.entity.js';

/** What the profile row of a child says: the latest rating on each line, the strengths, the last wellbeing. */
export interface Profile {
  readonly levels: readonly KnownLevel[];
  readonly strengths: readonly Strength[];
  /** The guard for editing the strengths; 0 while nobody did. */
  readonly strengthsVersion: number;
  /** One short line of what works with us. */
  readonly works: string | null;
  readonly wellbeing: number | null;
  readonly involvement: number | null;
  readonly wellbeingOn: CalendarDate | null;
}

/** A level as the row keeps it: line, step, sight, certainty, observed on, rater role, source. */
export type LevelEntry = readonly [string, number, Sight, Certainty, CalendarDate, string, string | null];

/** A strength as the row keeps it: id, kind, text, suggestion. */
export type StrengthEntry = readonly [Id, StrengthKind, string, string | null];

/** Reads a kept level. */
export function levelOf([line, step, sight, certainty, observedOn, raterRole, source]: LevelEntry): KnownLevel {
  return { line, step, sight, certainty, observedOn, raterRole, source };
}

/** Reads a kept strength. */
export function strengthOf([id, kind, text, suggestion]: StrengthEntry): Strength {
  return { id, kind, text, suggestion };
}

/** The profile of a child nobody has written anything about yet. */
export const EMPTY_PROFILE: Profile = {
  levels: [],
  strengths: [],
  strengthsVersion: 0,
  works: null,
  wellbeing: null,
  involvement: null,
  wellbeingOn: null,
};
