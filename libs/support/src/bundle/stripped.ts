import { elevenProof, Refusal } from '#kernel';

/** Nine digits, also with spaces or dots between, as people write a number. */
const NINE_DIGITS = /(?<!\d)\d(?:[ .]?\d){8}(?!\d)/g;
const BANK = /\b[A-Z]{2}\d{2}(?: ?[A-Z]{4})(?: ?\d{4}){2} ?\d{2}\b/;
const ECK = /ketenid\.nl|\beck[ -]?id\b/i;

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** R4, R32: refuses INVALID what nobody outside may get, also where somebody typed it into a sentence: a BSN or onderwijsnummer, a bank number, an ECK iD. */
export function refuseNumbers(content: object): void {
  for (const text of textsIn(content)) {
    const numbers = (text.match(NINE_DIGITS) ?? []).map((number) => number.replaceAll(/[ .]/g, ''));
    if (numbers.some((number) => elevenProof(number)) || BANK.test(text) || ECK.test(text)) throw new Refusal('INVALID', 'bundle_number', {});
  }
}
