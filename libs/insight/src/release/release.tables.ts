/** A figure about people or children that may be released; nothing else about them ever is (R40, X18). */
export interface PublishedTable {
  readonly figure: string;
  /** Who are counted: below k of these, a cell is withheld. */
  readonly counts: 'COLLEAGUES' | 'OPINION_GIVERS' | 'CHILDREN';
  /** Its categories; null: as many as there are, as programmes. */
  readonly categories: readonly string[] | null;
  /** The category that is the others together, if there is one. */
  readonly total: string | null;
  /** Told with a mean now, and with one before, over the same people. */
  readonly means: readonly ('NOW' | 'BEFORE')[];
  /** Each category is some of this cell: a figure and category of the same place and period. */
  readonly within?: readonly [figure: string, category: string];
}

/**
 * The declared list: per location and for all locations together, per quarter, per year and per three years (where a location is small).
 * Scales are those of R40: 1-10, goals 0-10 by the worker and attainment -2..+2, parents the share of happy faces.
 */
export const PUBLISHED_TABLES: readonly PublishedTable[] = [
  { figure: 'REACH', counts: 'COLLEAGUES', categories: null, total: 'TOTAL', means: [] },
  {
    figure: 'THEMES',
    counts: 'COLLEAGUES',
    categories: ['EARLY_NOTICING', 'STRIKING_BEHAVIOUR', 'WITH_PARENTS', 'GROUP_CLIMATE'],
    total: null,
    means: [],
    within: ['REACH', 'TOTAL'],
  },
  { figure: 'EQUALITY', counts: 'OPINION_GIVERS', categories: ['COLLEAGUE', 'COACH'], total: null, means: ['NOW'] },
  { figure: 'CONFIDENCE', counts: 'OPINION_GIVERS', categories: ['END', 'AFTER'], total: null, means: ['NOW', 'BEFORE'] },
  { figure: 'GOALS', counts: 'OPINION_GIVERS', categories: ['END', 'AFTER'], total: null, means: ['NOW', 'BEFORE'] },
  { figure: 'ATTAINMENT', counts: 'OPINION_GIVERS', categories: ['END', 'AFTER'], total: null, means: ['NOW', 'BEFORE'] },
  { figure: 'SATISFACTION', counts: 'OPINION_GIVERS', categories: ['STAFF', 'PARENTS'], total: null, means: ['NOW'] },
  { figure: 'AVERTED', counts: 'CHILDREN', categories: ['CLAIMED', 'CONFIRMED', 'REVERSED', 'LATE'], total: null, means: [] },
];
