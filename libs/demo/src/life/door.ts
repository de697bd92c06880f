import type { Id } from '#kernel';

/** Somebody who acts: an account and the hat `controllerId:ROLE`. */
export interface Actor {
  readonly account: Id;
  readonly hat: string;
}

/** The front door of the API, through which everything that happened is lived: no row of a handover is painted. */
export interface Door {
  /** Asks as somebody; throws when the door refuses. */
  ask<Data>(actor: Actor, document: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Moves the day of the kindcentrum on. */
  moveOn(days: number): Promise<void>;
}
