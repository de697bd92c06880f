import type { CalendarDate, Id } from '#kernel';

/** Who asks, with which hat, on which day; proven and signed by the database. */
export interface Caller {
  readonly accountId: Id;
  readonly controllerId: Id | null;
  readonly role: string | null;
  /** The trade's calendar date in Europe/Amsterdam. */
  readonly today: CalendarDate;
}

/** The hat a request names: one controller and one role there. */
export interface Hat {
  readonly controllerId: Id;
  readonly role: string;
}

/** How a unit begins: an open session with a hat (or none yet), or a service of the worker. */
export type Entrance =
  | { readonly kind: 'session'; readonly tokenHash: Buffer; readonly hat: Hat | null }
  | { readonly kind: 'service'; readonly accountId: Id; readonly controllerId: Id };

/** The caller as the database gives it. */
export interface CallerRow {
  account_id: Id;
  controller_id: Id | null;
  role: string | null;
  today: CalendarDate;
}
