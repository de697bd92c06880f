import type { Id } from '#kernel';

/** What in a text would lead to a child. */
export const HINT_KINDS = ['STREET', 'SIBLING', 'RARE_TRAIT', 'OTHER'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** Words that would give a child of a group away (X15). */
export interface Hint {
  readonly id: Id;
  readonly kind: HintKind;
  readonly text: string;
}
