import type { Id } from '#kernel';

/** A parent's answer on paper: whose it is, and where the signed sheet is kept. */
export interface OnPaper {
  readonly guardianId: Id;
  readonly proofReference: string;
}
