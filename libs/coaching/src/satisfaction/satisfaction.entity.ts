import type { CalendarDate, Id } from '#kernel';
import type { Face } from '../scale/scales.js';

/** How a parent looked back: a face and perhaps a line, without a name (R40). */
export interface ParentVoice {
  readonly id: Id;
  readonly face: Face;
  readonly line: string | null;
  readonly onDate: CalendarDate;
}
