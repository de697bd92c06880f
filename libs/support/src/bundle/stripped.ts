import { holdsPersonNumber, Refusal } from '#kernel';
import type { BundleContent } from './bundle.entity.js';

const IBAN = /\b([a-z]{2})\d{2}(?: ?[a-z\d]){11,30}/gi;
/** Characters of an account number in the countries where parents may have one (ISO 13616). */
const IBAN_LENGTH: Readonly<Record<string, number>> = { AT: 20, BE: 16, BG: 22, CH: 21, CZ: 24, DE: 22, DK: 18, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IT: 27, LT: 20, LU: 20, LV: 21, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SK: 24, TR: 26 };

const END_TEST = /\b(?:eind|doorstroom)toets/i;
/** A score as these tests give one; no minutes, weeks or share. */
const SCORE = /\b\d{2,3}\b(?! ?(?:%|min|uur|week|weken|dag|procent))/i;
const RESULT = /\b(?:uitslag|resultaat|score|scoorde|haalde|behaalde?|toetsadvies)\b/i;
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

function hasIban(text: string): boolean {
  return [...text.matchAll(IBAN)].some(([found, country = '']) => {
    const length = IBAN_LENGTH[country.toUpperCase()] ?? 0;
    const account = found.replaceAll(' ', '').slice(0, length);
    return length > 0 && account.length === length && remainderOf97(account) === 1;
  });
}

/** ISO 7064: country and check digits behind the rest, letters as numbers from ten. */
function remainderOf97(account: string): number {
  const digits = [...`${account.slice(4)}${account.slice(0, 4)}`].map((sign) => parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

function hasEndTest(text: string): boolean {
  return text.split(/[.!?;\n]/).some((sentence) => END_TEST.test(sentence) && (SCORE.test(sentence) || (RESULT.test(sentence) && LEVEL.test(sentence))));
}
