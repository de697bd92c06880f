import type { ProtectiveFactor } from '#coaching';
import type { CalendarDate, Id } from '#kernel';

/** What helps comes first, then what a child needs, then what hinders (P2). */
export const NEED_KINDS = ['STIMULATING', 'NEED', 'HINDERING'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

/** Sentence starters: *dit kind heeft nodig: een volwassene die …, klasgenoten die …, instructie die …*. */
export const STARTERS = ['ADULT_WHO', 'PEERS_WHO', 'INSTRUCTION_THAT', 'ACTIVITIES_THAT', 'FEEDBACK_THAT', 'PLACE_WHERE', 'TIME_FOR'] as const;
export type Starter = (typeof STARTERS)[number];

/** Family, childcare or school, neighbourhood (R42). */
export const DOMAINS = ['FAMILY', 'CHILDCARE_SCHOOL', 'NEIGHBOURHOOD'] as const;
export type Domain = (typeof DOMAINS)[number];

/** One line of what helps, is needed or hinders. */
export interface Need {
  readonly id: Id;
  readonly kind: NeedKind;
  readonly starter: Starter | null;
  readonly domain: Domain;
  readonly factor: ProtectiveFactor | null;
  readonly text: string | null;
  readonly notedOn: CalendarDate;
}
