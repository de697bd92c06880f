import type { CalendarDate, Id } from '#kernel';

/** A coach's own profile at the employer; version 0 while nothing was written yet. */
export interface Profile {
  readonly version: number;
  readonly updatedOn: CalendarDate | null;
  readonly groupDays: readonly CalendarDate[];
  readonly supervisions: readonly CalendarDate[];
  readonly intervisions: readonly CalendarDate[];
}

/** When a coach brought the own profile up to date; not what is in it. */
export interface Currency {
  readonly accountId: Id;
  readonly name: string;
  readonly updatedOn: CalendarDate | null;
}
