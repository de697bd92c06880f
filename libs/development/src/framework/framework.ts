import type { CalendarDate } from '#kernel';

/** The four domains of early education (VE) by law (Besluit basisvoorwaarden kwaliteit VE, art. 5), in the order of the page. */
export const DEVELOPMENT_DOMAINS = ['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'] as const;
export type DevelopmentDomain = (typeof DEVELOPMENT_DOMAINS)[number];

/**
 * A published version of an observation framework (O4): domain, line, step, indicator, each with a stable URI.
 * Never changes after publication; a correction is a next version with a URI of its own.
 */
export interface Framework {
  readonly uri: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  /** SPDX identifier. */
  readonly licence: string;
  readonly publishedOn: CalendarDate;
  readonly domains: readonly FrameworkDomain[];
  readonly lines: readonly DevelopmentLine[];
}

/** A domain under the names this framework gives it; domains stand in their order. */
export interface FrameworkDomain {
  readonly code: DevelopmentDomain;
  readonly name: string;
  readonly nameEn: string;
}

/** One line of development from birth to the end of groep 8; `heading` (at most nine characters) stands above a column. */
export interface DevelopmentLine {
  readonly uri: string;
  readonly code: string;
  readonly domain: DevelopmentDomain;
  readonly name: string;
  readonly nameEn: string;
  readonly heading: string;
  readonly headingEn: string;
  readonly description: string;
  readonly steps: readonly Step[];
}

/**
 * A step on a line: what a colleague may see. Ages are whole months, both ends included, and overlap with the
 * neighbouring steps; they say where a step is often seen and are no norm. `number` is what the grid shows (S1).
 */
export interface Step {
  readonly uri: string;
  readonly number: number;
  readonly fromMonths: number;
  readonly toMonths: number;
  readonly description: string;
  readonly indicators: readonly Indicator[];
}

/** A short example of a step, shown only on the deep route, when the rater doubts (O8). */
export interface Indicator {
  readonly uri: string;
  readonly description: string;
}
