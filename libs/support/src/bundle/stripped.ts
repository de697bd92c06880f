import { isIBAN } from 'class-validator';
import { holdsPersonNumber, Refusal } from '#kernel';
import type { BundleContent } from './bundle.entity.js';

const IBAN = /\b[a-z]{2}\d{2}(?: ?[a-z\d]){11,30}/gi;
const END_TEST = /\b(?:eind|doorstroom)toets/i;
/** A score as these tests give one; no minutes, weeks or share. */
const SCORE = /\b\d{2,3}\b(?! ?(?:%|min|uur|week|weken|dag|procent))/i;
const RESULT = /\b(?:uitslag|resultaat|score|scoorde|haalde|behaalde?|toetsadvies)\b/i;
/** A full stop within a sentence, as of an abbreviation, ends none; neither does a line that ends with a colon. */
const SENTENCE_ENDS = /(?<=[.!?;])\s+(?=[\p{Lu}"“'(–-])|(?<!:)\n\s*(?=[\p{Lu}•–-])/u;
const LEVEL = /\b(?:praktijkonderwijs|vmbo|mavo|havo|vwo|gymnasium)\b/i;

/**
 * R4, R32: refuses INVALID what nobody outside may get, also where somebody typed it into a sentence, and tells in which line: a BSN or
 * onderwijsnummer, a bank number, an ECK iD; the result of a test at the end of primary school in one sentence with that test. Other words for
 * these are not found; the page says so. Blocks of secondary school have no field here; the outflow perspective is what the law asks of an OPP.
 */
export function refuseWhatStays({ readers, sections }: Pick<BundleContent, 'readers' | 'sections'>, labelOfReaders: string): void {
  const lines = sections.flatMap((section) => section.lines.map(({ name, text }) => ({ where: `${section.heading}, ${name}`, text })));
  for (const { where, text } of [{ where: labelOfReaders, text: readers }, ...lines]) {
    if (holdsPersonNumber(text) || hasIban(text)) throw new Refusal('INVALID', 'bundle_number', { where });
    if (hasEndTest(text)) throw new Refusal('INVALID', 'bundle_end_test', { where });
  }
}

/** Words may follow an account number as if they were of it; each country has one length. */
function hasIban(text: string): boolean {
  return [...text.matchAll(IBAN)].some(([found]) => {
    const account = found.replaceAll(' ', '');
    return Array.from(account, (_, end) => account.slice(0, end + 1)).some((start) => isIBAN(start));
  });
}

function hasEndTest(text: string): boolean {
  const sentences = text.replaceAll(/:\s+/g, ': ').split(SENTENCE_ENDS);
  return sentences.some((sentence) => END_TEST.test(sentence) && (SCORE.test(sentence) || (RESULT.test(sentence) && LEVEL.test(sentence))));
}
