import type { CalendarDate, Id } from '#kernel';
import type { PartKind } from '../document/part.entity.js';

/** Whose words: a parent's, or the child's as the parents bring them. */
export const VOICES = ['PARENT', 'CHILD'] as const;
export type Voice = (typeof VOICES)[number];

/** What fits beside a part on two A4 (H4, R11), in characters; four or five sentences. */
export const MOST_VIEW = 400;

/** The latest words of one guardian in one voice beside one part, or beside the whole (R11). */
export interface ParentView {
  readonly id: Id;
  readonly voice: Voice;
  readonly part: PartKind | null;
  /** What the writer is to the child. */
  readonly relation: string;
  readonly text: string;
  readonly writtenOn: CalendarDate;
  /** Whether the reader wrote it. */
  readonly own: boolean;
}
