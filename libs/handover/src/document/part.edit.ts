import type { CalendarDate } from '#kernel';
import type { SectionInput } from './document.input.js';
import type { DocumentLine, PartContent, Section } from './part.entity.js';

/** The part with the typed words in it: facts and levels stay, a line whose text did not change keeps its source. */
export function edited(content: PartContent, typed: readonly SectionInput[], on: CalendarDate): PartContent {
  const known = new Map(content.sections.flatMap(linesOf).map((line) => [line.text, line]));
  const lines = (texts: readonly string[]): DocumentLine[] => texts.map((text) => known.get(text) ?? { text, source: { kind: 'TYPED', id: null, on } });
  return {
    sections: content.sections.map((section) => {
      const words = typed.find(({ category }) => category === section.category);
      return words ? { ...section, strengths: lines(words.strengths), notes: lines(words.notes), concerns: lines(words.concerns) } : section;
    }),
  };
}

/** Where words stand that would be lost: the first place of a category that comes twice or is none of this part; -1 when all fit. */
export function misfitIn({ sections }: PartContent, typed: readonly SectionInput[]): number {
  return typed.findIndex(
    ({ category }, at) => typed.findIndex((other) => other.category === category) !== at || !sections.some((section) => section.category === category),
  );
}

const linesOf = ({ strengths, notes, concerns }: Section): DocumentLine[] => [...strengths, ...notes, ...concerns];
