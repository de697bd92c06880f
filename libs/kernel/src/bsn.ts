/**
 * Whether nine digits are a possible burgerservicenummer by the 11-proef (R3): left-padded to nine digits, not all zero,
 * 9·d1 + 8·d2 + … + 2·d8 − d9 divisible by 11. Takes digits only; anything else fails. Nothing is kept.
 */
export function elevenProof(digits: string): boolean {
  if (!/^\d{1,9}$/.test(digits)) return false;
  const padded = digits.padStart(9, '0');
  if (padded === '000000000') return false;
  const sum = [...padded].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/**
 * Whether a text could be somebody's BSN: exactly nine digits (dots, spaces and hyphens aside) that pass the 11-proef.
 * One number in eleven does by chance, so this is a reason to ask, never proof.
 */
export function looksLikeBsn(text: string): boolean {
  const digits = text.replace(/[\s.\p{Cf}-]/gu, '');
  return digits.length === 9 && elevenProof(digits);
}

/** Nine digits, also with spaces, dots or hyphens between, as people write a number. */
const NINE_DIGITS = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;
/** A calendar date or a school year, which has as many digits. */
const DAY = /\b(?:(?:19|20)\d{2}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-(?:19|20)\d{2}|20\d{2} ?- ?20\d{2})\b/g;
/** A number that is called one of a person, whatever its digits: an onderwijsnummer has no proof of eleven. */
const NAMED = /\b(?:bsn|burgerservicenummer|sofinummer|onderwijsnummer|pgn)\b(?:[ :=-]|is|nr\.?|nummer)*\d{4}/i;
const ECK = /ketenid\.nl|\beck[ -]?id\b/i;

/** Whether somebody typed a BSN, onderwijsnummer or ECK iD into a text (R4); a calendar date or a school year is none. */
export function holdsPersonNumber(text: string): boolean {
  const numbers = text.replaceAll(DAY, '/').match(NINE_DIGITS) ?? [];
  return numbers.some((number) => elevenProof(number.replaceAll(/\D/g, ''))) || NAMED.test(text) || ECK.test(text);
}
