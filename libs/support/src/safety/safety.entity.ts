import type { CalendarDate, Id } from '#kernel';

/** A note on the safety of a child, for the two people who keep it and nobody else (C13). */
export interface SafetyNote {
  readonly id: Id;
  readonly words: string | null;
  readonly notedOn: CalendarDate;
  readonly notedBy: string;
  /** The other of the two. */
  readonly keptWith: string;
  /** Of these two the one who does not read it now. */
  readonly otherId: Id;
}

/** A colleague who works with the child. */
export interface SafetyColleague {
  readonly accountId: Id;
  readonly name: string;
}
