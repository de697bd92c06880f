import type { Id } from '#kernel';

/** Somebody who works where the child is, for the school or childcare itself. */
export interface Colleague {
  readonly accountId: Id;
  readonly name: string;
  /** Owns the track that runs. */
  readonly owns: boolean;
}
