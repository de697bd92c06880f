/** The four states of a line (X23): "not looked" is never "cannot". */
export type LevelState = 'NOT_LOOKED' | 'DOUBT' | 'DEVELOPING' | 'SEEN';

/** How sure the one who looked is. */
export type Certainty = 'SURE' | 'FAIRLY' | 'DOUBT';

/** How long ago somebody looked: at most 3 months, 3 to 6, more than 6 (S2). */
export type Freshness = 'FRESH' | 'AGING' | 'OLD';

/** What is known of one child on one line. Texts are ready for the screen. */
export interface Level {
  state: LevelState;
  /** Step on the line, 1 and up; absent when nobody looked. */
  step?: number;
  /** Highest step of the range, when another instrument was mapped on the line. */
  stepTo?: number;
  /** Whole months since somebody looked. */
  monthsOld?: number;
  /** Calendar date on which somebody looked. */
  lookedOn?: string;
  /** Where it comes from: the place or the person's role, "De Vlinders". */
  source?: string;
  /** The instrument, when it is not our own line. */
  instrument?: string;
  certainty?: Certainty;
}

/** One development line, as a column or a row. */
export interface Line {
  id: string;
  /** The whole name: "Boeken en verhalen". */
  name: string;
  /** The name that fits a column of 56 px: "Boeken". */
  short: string;
}

/** A domain with its lines, in the order of the framework. */
export interface Domain {
  id: string;
  name: string;
  lines: readonly Line[];
}

export function freshnessOf(monthsOld: number | undefined): Freshness {
  if (monthsOld === undefined || monthsOld <= 3) return 'FRESH';
  return monthsOld <= 6 ? 'AGING' : 'OLD';
}
