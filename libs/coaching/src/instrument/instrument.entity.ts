import type { CalendarDate, Id } from '#kernel';

/** How a question is answered: a scale, a count, or yes (1) and no (0). */
export const ITEM_KINDS = ['SCALE', 'COUNT', 'YES_NO'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One question and between which whole numbers it is answered, with the unit of a count: hours, times. */
export interface Item {
  readonly place: number;
  readonly text: string;
  readonly kind: ItemKind;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
}

/** A list of questions of a location, as data; each numbered set of it stays as it was (R51). */
export interface Instrument {
  readonly id: Id;
  readonly locationId: Id;
  readonly title: string;
  readonly retiredOn: CalendarDate | null;
  /** The number of its latest set. */
  readonly version: number;
  readonly itemSetId: Id;
  readonly items: readonly Item[];
}

/** A question as it is written down; its place is that in the list. */
export interface WrittenItem extends Pick<Item, 'text' | 'kind' | 'low' | 'high'> {
  readonly unit?: string | null;
}

/** A step on an instrument that was seen at this version. */
export interface InstrumentStep {
  readonly locationId: Id;
  readonly instrumentId: Id;
  readonly version: number;
}
