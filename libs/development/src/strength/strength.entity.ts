import type { Id } from '#kernel';
import type { StrengthKind } from '../framework/strengths.file.js';

/** What a child loves, is proud of, is calmed by, or what works with us (O16): a suggestion or own words, at most 120 characters. */
export interface Strength {
  readonly id: Id;
  readonly kind: StrengthKind;
  readonly text: string;
  /** The chip it came from; null for own words. */
  readonly suggestion: string | null;
}

/** How many of one kind fit on a card that is read in a minute (S3). */
export const STRENGTHS_OF_A_KIND = 8;

/** The kinds of which there are more than fit, or of which two say the same. */
export function crowdedKinds(strengths: readonly Pick<Strength, 'kind' | 'text'>[]): { tooMany: StrengthKind[]; twice: StrengthKind[] } {
  const kinds = Map.groupBy(strengths, ({ kind }) => kind);
  const tooMany = [...kinds].filter(([, list]) => list.length > STRENGTHS_OF_A_KIND).map(([kind]) => kind);
  const twice = [...kinds].filter(([, list]) => new Set(list.map(({ text }) => text)).size < list.length).map(([kind]) => kind);
  return { tooMany, twice };
}
