import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { messages, sentence, type Locale, type MessageKey } from './index.js';

const here = import.meta.dirname;
const keys = Object.keys(messages('nl')) as MessageKey[];
const forbidden = readJson<Record<Locale, string[]>>(join(here, 'forbidden-words.json'));

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** The arguments of a message with their kind, so that both languages can be filled with the same values. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${element.value} ${TYPE[element.type]}`;
    if (element.type === TYPE.tag) return [own, ...argumentsOf(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [own];
    return [own, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
  });
}

function forbiddenIn(locale: Locale, text: string): string[] {
  return forbidden[locale].filter((word) => text.toLocaleLowerCase(locale).includes(word));
}

describe('the catalogue', () => {
  it.each(['nl', 'en'] as const)('holds every %s file of an area, with keys that begin with the area', (locale) => {
    const areas = readdirSync(join(here, locale)).map((file) => file.replace('.json', ''));
    const found = areas.flatMap((area) => Object.keys(readJson<object>(join(here, locale, `${area}.json`))).map((key) => ({ area, key })));
    expect(found.filter(({ area, key }) => !key.startsWith(`${area}.`))).toEqual([]);
    expect(found.map(({ key }) => key).sort()).toEqual(Object.keys(messages(locale)).sort());
  });

  it('has the same keys in Dutch and in English', () => {
    expect(Object.keys(messages('en')).sort()).toEqual([...keys].sort());
  });

  it('asks the same arguments in Dutch and in English', () => {
    const asked = (locale: Locale, key: MessageKey) => [...new Set(argumentsOf(parse(messages(locale)[key])))].sort();
    const different = keys.filter((key) => asked('nl', key).join() !== asked('en', key).join());
    expect(different).toEqual([]);
  });

  it('renders dates in Amsterdam and plurals by the rules of the language', () => {
    expect(sentence('nl', 'general.children', { count: 1 })).toBe('1 kind');
    expect(sentence('nl', 'general.children', { count: 24 })).toBe('24 kinderen');
    expect(sentence('en', 'general.children', { count: 24 })).toBe('24 children');
    expect(sentence('nl', 'general.onDay', { day: new Date('2026-03-02T23:30:00Z') })).toBe('3 mrt 2026');
    expect(sentence('en', 'general.onDay', { day: new Date('2026-03-02T23:30:00Z') })).toBe('3 Mar 2026');
  });

  it('refuses to render a sentence whose parameter is missing', () => {
    expect(() => sentence('nl', 'general.children')).toThrow(/count/);
  });
});

describe('who is spoken to', () => {
  /** Areas that only parents read, and areas that parents never read; others have texts for both. */
  const PARENTS = ['invitation', 'letter', 'parents', 'reading'];
  const STAFF = [
    'board',
    'bundle',
    'due',
    'entry',
    'group',
    'import',
    'improve',
    'intervision',
    'look',
    'looks',
    'prepare',
    'profile',
    'question',
    'received',
    'rod',
    'roster',
    'safety',
    'scale',
    'talk',
    'team',
    'track',
    'visit',
  ];
  const POLITE = /(^|[^\p{L}])(u|uw|uzelf)(?![\p{L}])/iu;
  const FAMILIAR = /(^|[^\p{L}])(je|jij|jou|jouw|jezelf)(?![\p{L}])/iu;
  const wordsOf = (areas: readonly string[]) => keys.filter((key) => areas.includes(key.split('.')[0]!)).map((key) => `${key}: ${messages('nl')[key]}`);

  it('is u for a parent and je for a colleague, on every page the same', () => {
    expect(wordsOf(PARENTS).filter((told) => FAMILIAR.test(told))).toEqual([]);
    expect(wordsOf(STAFF).filter((told) => POLITE.test(told))).toEqual([]);
    expect(keys.filter((key) => POLITE.test(messages('nl')[key]) && FAMILIAR.test(messages('nl')[key]))).toEqual([]);
  });
});

describe('R50 words that do not belong on a screen', () => {
  it.each(['nl', 'en'] as const)('R50 are in no %s message', (locale) => {
    const found = keys.filter((key) => forbiddenIn(locale, messages(locale)[key]).length > 0);
    expect(found).toEqual([]);
  });

  it('R50 would be found, also inside a longer word (negative control)', () => {
    expect(forbiddenIn('nl', 'Taalachterstanden wegwerken')).toEqual(['achterstand']);
    expect(forbiddenIn('en', 'A Risk Score of 3')).toEqual(['risk score']);
  });
});
