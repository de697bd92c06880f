import type { CalendarDate, Id } from '#kernel';
import type { Theme } from '../log/log.entity.js';

/** What another coach thinks; whose it is nobody reads. */
export interface IntervisionAnswer {
  readonly id: Id;
  readonly text: string;
  readonly answeredOn: CalendarDate;
  /** Whether it is the reader's own. */
  readonly own: boolean;
}

/** A question of a coach to coaches of all organisations, without a child and without a name (X14). */
export interface IntervisionQuestion {
  readonly id: Id;
  readonly theme: Theme | null;
  readonly text: string;
  readonly askedOn: CalendarDate;
  /** Whether it is the reader's own. */
  readonly own: boolean;
  readonly answers: readonly IntervisionAnswer[];
}
