import { addMonths, ageInMonths, type CalendarDate } from '#kernel';
import { readStrengthSuggestions, type StrengthKind } from '#development';
import { Chance, idOf } from './chance.js';
import type { ChildRecord, Person } from './child.js';
import { later } from './day.js';
import { CONTROLLERS } from './organisations.js';
import type { Roster } from './people.js';
import type { Ledger } from './rows.js';

/** What the youngest may love; for a one-year-old not every chip is fitting. */
const FOR_THE_YOUNGEST = [
  'ANIMALS',
  'WATER_PLAY',
  'SAND_AND_MUD',
  'BUILDING',
  'PICTURE_BOOKS',
  'SINGING',
  'MUSIC_AND_DANCE',
  'DOLLS_AND_CUDDLY_TOYS',
  'BALL_GAMES',
];
const SCHOOL_ONLY = ['OWN_NAME', 'SWIMMING', 'READING_ALONE', 'LETTERS_AND_NUMBERS', 'TELLING_IN_CIRCLE'];

const OF_BAS: readonly [StrengthKind, string, string | null][] = [
  ['LOVES', 'graafmachines', 'DIGGERS'],
  ['LOVES', 'water en trechters', 'WATER_PLAY'],
  ['LOVES', 'zingen', 'SINGING'],
  ['PROUD_OF', 'hoge torens', 'TOWERS'],
  ['PROUD_OF', 'meer dan één taal spreken', 'TWO_LANGUAGES'],
  ['CALMED_BY', 'eerst een tijdje kijken', 'WATCHING_FIRST'],
  ['CALMED_BY', 'zijn groene graver in de jaszak', null],
  ['WORKS', 'overgangen vooraf aankondigen', 'ANNOUNCING_CHANGE'],
  ['WORKS', 'een echt klusje geven', 'REAL_JOB'],
];

/** Lays what each child loves, is proud of, is calmed by, and what works: strengths come before any level. */
export function layStrengths(ledger: Ledger, records: readonly ChildRecord[], roster: Roster, day: CalendarDate): void {
  const kinds = readStrengthSuggestions();
  for (const record of records) {
    const stay = record.stays.findLast(({ from }) => from <= day);
    if (!stay || stay.location === 'bso') continue;
    const { account } = roster.ofPlace(stay.location, stay.group);
    const role = record.controllerId === CONTROLLERS.childcare.id ? 'PEDAGOGICAL_STAFF' : 'TEACHER';
    const added = later(addMonths(stay.from, 1), addMonths(day, -9));
    const told = record.person.key === 'bas' && role === 'PEDAGOGICAL_STAFF' ? OF_BAS : chosen(record.person, kinds, day);
    for (const [kind, text, suggestion] of added < day ? told : []) {
      ledger.add('development.strength', {
        controller_id: record.controllerId,
        id: idOf('strength', record.id, kind, text),
        child_id: record.id,
        kind,
        text,
        suggestion,
        added_on: added,
        added_by: account,
        added_role: role,
      });
    }
  }
}

function chosen(person: Person, kinds: ReturnType<typeof readStrengthSuggestions>, day: CalendarDate): [StrengthKind, string, string][] {
  const chance = new Chance('strengths', person.key);
  const months = ageInMonths(person.birthDate, day);
  return kinds.flatMap(({ code, suggestions }) => {
    if (months < 20 && code === 'PROUD_OF') return [];
    const fitting = suggestions.filter((one) =>
      months < 20 && code === 'LOVES' ? FOR_THE_YOUNGEST.includes(one.code) : months >= 54 || !SCHOOL_ONLY.includes(one.code),
    );
    const count = code === 'LOVES' ? chance.between(2, 3) : chance.between(1, 2);
    return chance.some(fitting, count).map((one): [StrengthKind, string, string] => [code, one.text, one.code]);
  });
}
