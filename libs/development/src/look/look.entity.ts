import type { CalendarDate, Id } from '#kernel';
import type { Certainty, Sight } from '../level/level.entity.js';

/** What a rater marked on one line: a level, or *the same as* an earlier rating. A line without a mark was not looked at (X23). */
export interface Mark {
  readonly line: string;
  readonly step?: number | null;
  readonly sight?: Sight | null;
  readonly certainty?: Certainty | null;
  /** The rating that still holds; makes a new one with the same step, sight and certainty. */
  readonly sameAs?: Id | null;
  readonly note?: string | null;
}

/** What somebody is still working on: kept for them alone until they say *Klaar*. Marks may be half done. */
export interface LookDraft {
  readonly id: Id;
  readonly version: number;
  readonly savedAt: string;
  readonly observedOn: CalendarDate | null;
  readonly wellbeing: number | null;
  readonly involvement: number | null;
  readonly marks: readonly Mark[];
}

/** The content of a draft: all of it but its place and time. */
export type LookContent = Pick<LookDraft, 'observedOn' | 'wellbeing' | 'involvement' | 'marks'>;

/** Why a mark cannot become a rating: twice on one line, or neither whole nor *the same*. Null when it can. */
export function flawOf(mark: Mark, before: readonly Mark[]): 'line_twice' | 'mark_unfinished' | null {
  if (before.some(({ line }) => line === mark.line)) return 'line_twice';
  const said = [mark.step, mark.sight, mark.certainty].filter((part) => part !== null && part !== undefined).length;
  return (mark.sameAs ? said === 0 : said === 3) ? null : 'mark_unfinished';
}
