import { addMonths, type CalendarDate } from '#kernel';

/** What the rater saw of a step. */
export const SIGHTS = ['SEEN', 'DEVELOPING'] as const;
export type Sight = (typeof SIGHTS)[number];

/** How sure the rater is (O11). */
export const CERTAINTIES = ['SURE', 'FAIRLY', 'DOUBT'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The four states of a line, each with its own shape (X23): *nog niet gekeken, twijfel, in ontwikkeling, zien we*. */
export const LEVEL_STATES = ['NOT_LOOKED', 'DOUBT', 'DEVELOPING', 'SEEN'] as const;
export type LevelState = (typeof LEVEL_STATES)[number];

/** How long ago somebody looked (S2): at most three months, at most six, or longer. */
export const FRESHNESS = ['FRESH', 'OLDER', 'OLD'] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** What was last seen of a child on one line, as the profile row keeps it. */
export interface KnownLevel {
  readonly line: string;
  readonly step: number;
  readonly sight: Sight;
  readonly certainty: Certainty;
  readonly observedOn: CalendarDate;
  readonly raterRole: string;
  /** The place or instrument it came from; null when it was made here. */
  readonly source: string | null;
}

/** A line as every page shows it; all but line and state are null where nobody looked. */
export interface Level {
  readonly line: string;
  readonly state: LevelState;
  readonly step: number | null;
  readonly observedOn: CalendarDate | null;
  readonly freshness: Freshness | null;
  readonly certainty: Certainty | null;
  readonly raterRole: string | null;
  readonly source: string | null;
}

/** The state of a line: no rating is *not looked at*, doubt comes before sight. Empty never counts as low (X23). */
export function stateOf(known: Pick<KnownLevel, 'sight' | 'certainty'> | undefined): LevelState {
  if (!known) return 'NOT_LOOKED';
  return known.certainty === 'DOUBT' ? 'DOUBT' : known.sight;
}

let bounds = { today: '', fresh: '', older: '' };

/** Judges on one day how long ago somebody looked; three and six calendar months, both still inside. */
export function freshnessOn(today: CalendarDate): (observedOn: CalendarDate) => Freshness {
  // the same all day
  if (bounds.today !== today) bounds = { today, fresh: addMonths(today, -3), older: addMonths(today, -6) };
  const { fresh, older } = bounds;
  // ISO dates compare as text
  return (observedOn) => (observedOn >= fresh ? 'FRESH' : observedOn >= older ? 'OLDER' : 'OLD');
}

/** Lays what is known along all lines of the framework, in its order; what nobody looked at stays visible as such. */
export function levelsAlong(lines: readonly string[], today: CalendarDate): (known: readonly KnownLevel[]) => Level[] {
  const freshness = freshnessOn(today);
  const place = new Map(lines.map((line, index) => [line, index]));
  const empty = lines.map(notLooked);
  return (known) => {
    const levels = empty.slice();
    for (const level of known) {
      const index = place.get(level.line);
      if (index !== undefined) levels[index] = shown(level, freshness(level.observedOn));
    }
    return levels;
  };
}

function notLooked(line: string): Level {
  return { line, state: 'NOT_LOOKED', step: null, observedOn: null, freshness: null, certainty: null, raterRole: null, source: null };
}

function shown(known: KnownLevel, freshness: Freshness): Level {
  const { line, step, observedOn, certainty, raterRole, source } = known;
  return { line, state: stateOf(known), step, observedOn, freshness, certainty, raterRole, source };
}
