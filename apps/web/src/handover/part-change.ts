import type { ToldWords } from './told.js';

/** What is told differently in a part: texts that were not there before, and texts that are not there any more. */
export interface PartChange {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** Compares two states of a part text by text; `textsOf` puts a section into words. What only moved is no change. */
export function changeBetween(before: readonly ToldWords[], after: readonly ToldWords[], textsOf: (section: ToldWords) => readonly string[]): PartChange {
  const [old, now] = [before.flatMap(textsOf), after.flatMap(textsOf)];
  return { added: now.filter((text) => !old.includes(text)), gone: old.filter((text) => !now.includes(text)) };
}
