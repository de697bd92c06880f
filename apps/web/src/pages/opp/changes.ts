/** Sentences that one text has and the other has not, in the order they stand. */
export interface Changes {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** A sentence ends with its mark, or with its line. */
const sentencesOf = (text: string): string[] => (text.match(/[^.!?\n]+[.!?]*/g) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');

/** What a text says that it did not say before, and the other way round; a sentence that only moved is no change. */
export function changesOf(before: string | null, after: string | null): Changes {
  const [old, now] = [sentencesOf(before ?? ''), sentencesOf(after ?? '')];
  return { added: now.filter((sentence) => !old.includes(sentence)), gone: old.filter((sentence) => !now.includes(sentence)) };
}
