import type { CalendarDate, Id } from '#kernel';
import { Chance, idOf } from './chance.js';
import { BOYS, FAMILIES, GIRLS } from './names.js';

/** Where a record of a child lies: the time in one group and who rates there. */
export interface Stay {
  readonly location: string;
  readonly group: string;
  readonly groupId: Id;
  readonly from: CalendarDate;
  /** The day after the last. */
  readonly until: CalendarDate;
}

/** An invented child, and its record at one controller. */
export interface ChildRecord {
  readonly controllerId: Id;
  readonly id: Id;
  /** The same for all records of one child, in this program only: in the database nothing joins them (R1). */
  readonly person: Person;
  readonly stays: readonly Stay[];
}

/** Who a child is, wherever its records lie. */
export interface Person {
  readonly key: string;
  readonly callName: string;
  readonly family: readonly [string | null, string];
  readonly sex: 'FEMALE' | 'MALE';
  readonly birthDate: CalendarDate;
  /** Languages at home, Dutch among them or not (ISO 639). */
  readonly languages: readonly string[];
  readonly hasVe: boolean;
}

const LANGUAGES: Readonly<Record<string, number>> = { tr: 5, ar: 5, pl: 3, en: 3, uk: 2, ti: 1, so: 1, zgh: 3, pap: 1, zh: 1, pt: 1, fy: 1, es: 1 };

/** Makes up a child by its key. */
export function personOf(key: string, birthDate: CalendarDate): Person {
  const chance = new Chance('person', key);
  const sex = chance.happens(0.5) ? 'FEMALE' : 'MALE';
  const other = chance.happens(0.3) ? [chance.weighted(LANGUAGES)] : [];
  const languages = other.length > 0 && chance.happens(0.25) ? other : ['nl', ...other];
  return {
    key,
    callName: chance.pick(sex === 'FEMALE' ? GIRLS : BOYS),
    family: chance.pick(FAMILIES),
    sex,
    birthDate,
    languages,
    hasVe: chance.happens(other.length > 0 ? 0.5 : 0.12),
  };
}

/** The record of a person at a controller. */
export function recordOf(controllerId: Id, person: Person, stays: readonly Stay[]): ChildRecord {
  return { controllerId, id: idOf('child', controllerId, person.key), person, stays };
}
