import { looksLikeBsn } from '#kernel';
import type { TellingWords } from './telling.file.js';

/** How a text gives a child away (R38, X15). */
export const TELLING_KINDS = [
  'FULL_NAME',
  'BIRTH_DATE',
  'BIRTHDAY',
  'PERSON_NUMBER',
  'PARENT_NAME',
  'SIBLING',
  'STREET',
  'POSTCODE',
  'RARE_TRAIT',
  'HINT',
  'FIRST_NAME',
  'SEX',
  'DIAGNOSIS',
  'ORIGIN',
  'ORIGIN_BY_GUEST',
] as const;
export type TellingKind = (typeof TELLING_KINDS)[number];

/** A place in a text that gives a child away: characters from (including) to (excluding). */
export interface Telling {
  readonly kind: TellingKind;
  readonly from: number;
  readonly to: number;
}

/** A word in small letters without accents, and where it stands. */
export interface PlainWord {
  readonly plain: string;
  readonly from: number;
  readonly to: number;
}

/** A date as `YYYY-MM-DD`, or `--MM-DD` when the year is not told, and where it stands. */
export interface ToldDate {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** A first name alone warns, and so do a day that may be nobody's birthday, the sex, a diagnosis and where somebody comes from; everything else is refused (R38, X15). */
const WARNS: readonly TellingKind[] = ['FIRST_NAME', 'BIRTHDAY', 'SEX', 'DIAGNOSIS', 'ORIGIN'];
export const refuses = ({ kind }: Telling): boolean => !WARNS.includes(kind);

/** Letters that no accent was put on, and how Dutch people type them: Aydın, Łukasz, Jørgen. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ħ: 'h', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** The words of a text as the database compares them: small letters, no accents, what is not seen left out, anything else is between words. */
export function plainWords(text: string): PlainWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)].flatMap((match) => {
    const plain = match[0]
      .normalize('NFKD')
      .replaceAll(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase()
      .replaceAll(/[łøđðıħßæœþ]/g, (letter) => LETTERS[letter] ?? letter);
    const at = { from: match.index, to: match.index + match[0].length };
    return plain
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
      .map((word) => ({ plain: word, ...at }));
  });
}

const MONTHS = ['jan', 'feb', 'm(?:aa)?rt', 'apr', 'mei', 'juni?', 'juli?', 'aug', 'sep', 'o[kc]t', 'nov', 'dec'];
const month = MONTHS.map((name) => `${name}[a-z]*\\.?`).join('|');
// a phone makes another stroke of a hyphen
const BETWEEN = '[-\\u2010-\\u2015\\u2212/.\\\\]';
const WRITTEN = new RegExp(
  `(?<![\\d\\p{L}])(\\d{1,2})(?:e|ste|de)?(?:\\s*,?\\s*|\\s?${BETWEEN}\\s?)(?:van\\s+)?(${month})(?!\\p{L})(?:(?:\\s*|\\s?${BETWEEN}\\s?)[’']?(\\d{4}|\\d{2})(?!\\d))?`,
  'giu',
);
const FIGURES = new RegExp(`(?<!\\d)(\\d{1,2})\\s?${BETWEEN}\\s?(\\d{1,2})(?:\\s?${BETWEEN}\\s?[’']?(\\d{4}|\\d{2}))?(?!\\d)`, 'g');
const SPACED = /(?<!\d)(\d{1,2})\s(\d{1,2})\s(\d{4})(?!\d)/g;
const ISO = new RegExp(`(?<!\\d)(\\d{4})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{1,2})(?!\\d)`, 'g');
const EIGHT = /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g;
const EIGHT_ISO = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g;

/** Dates in the spellings Dutch people use: 12-3-2022, 12/03/22, 12.3.'22, 12–3–2022, 12 03 2022, 2022-03-12, 12032022, 12 maart 2022, 12-mrt-2022, 12e van maart. */
export function datesIn(text: string): ToldDate[] {
  const iso = [...text.matchAll(ISO)].flatMap((m) => told(m, m[3], m[2], m[1]));
  const free = iso.reduce((rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to), text);
  const figures = [...free.matchAll(FIGURES)].flatMap((m) => told(m, m[1], m[2], m[3]));
  const written = [...free.matchAll(WRITTEN)].flatMap((m) => told(m, m[1], String(monthOf(m[2] ?? '')), m[3]));
  const joined = [...free.matchAll(SPACED), ...free.matchAll(EIGHT)].flatMap((m) => told(m, m[1], m[2], m[3]));
  const joinedIso = [...free.matchAll(EIGHT_ISO)].flatMap((m) => told(m, m[3], m[2], m[1]));
  return [...iso, ...figures, ...joined, ...joinedIso, ...written];
}

const monthOf = (word: string): number => MONTHS.findIndex((name) => new RegExp(`^${name}`, 'i').test(word)) + 1;

function told(match: RegExpMatchArray, day: string | undefined, inMonth: string | undefined, year: string | undefined): ToldDate[] {
  const [d, m] = [Number(day), Number(inMonth)];
  if (d < 1 || d > 31 || m < 1 || m > 12) return [];
  const two = (n: number) => String(n).padStart(2, '0');
  const from = match.index ?? 0;
  return [{ day: `${year ? (year.length === 2 ? `20${year}` : year) : '-'}-${two(m)}-${two(d)}`, from, to: from + match[0].length }];
}

const NUMBER = /(?<!\d)\d(?:[\s.,/_\p{Cf}\p{Pd}]{0,2}\d){8}(?!\d)/gu;
/** A day and the time behind it have nine figures too. */
const DAY_FIRST = /^(?:\d{1,2}\p{Pd}\d{1,2}\p{Pd}\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}\p{Pd}\d{1,2}\p{Pd}\d{1,2})[\s,]/u;
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3}\s?[A-Z]{2}(?![\p{L}\d])/gu;
const ROAD = 'straat|str\\.|laan|weg|plein|singel|gracht|kade|hof|dreef|dijk|steeg|pad|plantsoen|park|markt|erf|boulevard';
// words of a day that end as a street does, and stand first in a sentence
const NO_ROAD = '(?!Onderweg|Halfweg|Schoolplein|Speelplein|Kleuterplein|Speelpark|Pretpark|Dierenpark|Fietspad|Voetpad|Zandpad|Snelweg|Spoorweg)';
const NUMBERED = '(?:\\s*,)?\\s+(?:nr\\.?|no\\.?|nummer|huisnummer)?\\s*\\d{1,4}\\s?(?:[a-zA-Z]|bis|hs)?(?![\\p{L}\\d])';
const ADDRESS = new RegExp(
  `(?:(?<!\\p{L})${NO_ROAD}\\p{Lu}[\\p{L}'’-]*(?:${ROAD})|\\p{Lu}\\p{L}+\\s(?:Straat|Laan|Weg|Plein|Singel|Gracht|Kade|Hof|Dijk|Markt))${NUMBERED}`,
  'gu',
);

/** What gives somebody away without knowing anybody: a number that passes the 11-proef, a postcode, a street with a house number. */
export function tellsByItself(text: string): Telling[] {
  const found = (kind: TellingKind, matches: Iterable<RegExpMatchArray>) =>
    [...matches].map((match): Telling => ({ kind, from: match.index ?? 0, to: (match.index ?? 0) + match[0].length }));
  return [
    ...found(
      'PERSON_NUMBER',
      [...text.matchAll(NUMBER)].filter(([digits]) => looksLikeBsn(digits.replaceAll(/\D/g, '')) && !DAY_FIRST.test(digits)),
    ),
    ...found('POSTCODE', text.matchAll(POSTCODE)),
    ...found('STREET', text.matchAll(ADDRESS)),
  ];
}

/** A language that a text tells of, and at which word. */
export interface ToldLanguage {
  readonly code: string;
  readonly place: number;
}

/** Languages and origins that words tell of; which of them are rare in a group the database knows. */
export const languagesIn = (words: readonly PlainWord[], { origins }: TellingWords): ToldLanguage[] =>
  origins.flatMap(({ code, words: told }) => told.flatMap((origin) => placesOf(words, origin.split(' ')).map((place) => ({ code, place }))));

/** Words that may point at one child though they are nobody's name: sex, a diagnosis, where somebody comes from (X15). */
export function traitsIn(words: readonly PlainWord[], { sex, diagnoses, origins }: TellingWords): Met[] {
  const lists: readonly [TellingKind, readonly string[]][] = [
    ['SEX', sex],
    ['DIAGNOSIS', diagnoses],
    ['ORIGIN', origins.flatMap((origin) => origin.words)],
  ];
  return lists.flatMap(([kind, told]) =>
    told.flatMap((trait) => placesOf(words, trait.split(' ')).map((place): Met => ({ kind, place, words: trait.split(' ').length }))),
  );
}

const placesOf = (words: readonly PlainWord[], trait: readonly string[]): number[] =>
  words.flatMap((_, place) => (trait.every((word, nth) => words[place + nth]?.plain === word) ? [place] : []));

/** What the database met: the kind, and at which word or date it begins. */
export interface Met {
  readonly kind: TellingKind;
  readonly place: number;
  readonly words: number;
}

/** Lays what the database met back on the characters of the text; a brother's or sister's name, and an initial, count when they are written as a name. */
export function tellsOf(text: string, words: readonly PlainWord[], dates: readonly ToldDate[], met: readonly Met[]): Telling[] {
  const placed = met.flatMap(({ kind, place, words: length }): Telling[] => {
    const [first, last] = length === 0 ? [dates[place], dates[place]] : [words[place], words[place + length - 1]];
    if (!first || !last) return [];
    if (kind === 'SIBLING' && !/^\p{Lu}/u.test(text.slice(first.from, last.to))) return [];
    if ('plain' in first && first.plain.length === 1 && !/^(?:\p{L}\.|\p{Lu}.*\p{Lu})/u.test(text.slice(first.from, last.to))) return [];
    return [{ kind, from: first.from, to: last.to }];
  });
  const rare = placed.filter(({ kind }) => kind === 'RARE_TRAIT' || kind === 'ORIGIN_BY_GUEST');
  // what is refused needs no warning beside it
  const kept = placed.filter((one) => refuses(one) || !rare.some(({ from }) => from === one.from));
  return [...tellsByItself(text), ...kept].sort((a, b) => a.from - b.from || a.to - b.to);
}
