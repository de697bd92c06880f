import type { CalendarDate, Id } from '#kernel';

/** Days on which somebody can be reached. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** After so many months without a word of its owner a card is out of date (N2). */
export const CARD_MONTHS = 6;

/** How a specialist is reached at one organisation (N2). */
export interface ContactCard {
  readonly expertise: string;
  readonly days: readonly Weekday[];
  readonly phone: string | null;
  /** The day on which its owner last wrote or confirmed it. */
  readonly confirmedOn: CalendarDate;
}

/** The own card, with its version. */
export interface OwnContactCard extends ContactCard {
  readonly version: number;
}

/** Somebody who may be asked at a location. */
export interface Specialist extends ContactCard {
  readonly accountId: Id;
  readonly name: string;
  readonly role: 'SPECIALIST' | 'EXTERNAL_COACH';
}
