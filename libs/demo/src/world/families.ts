import { addMonths, addYears, type CalendarDate, type Id } from '#kernel';
import { Chance, idOf } from './chance.js';
import type { ChildRecord, Person, Stay } from './child.js';
import type { Move } from './children.js';
import { CHILDCARE_LOCATIONS, CONTROLLERS } from './organisations.js';
import { FATHERS, MOTHERS, written } from './names.js';
import type { Ledger } from './rows.js';

/** Lets the parents in whose child moves on: they used their code once. */
function layEntrances(ledger: Ledger, moves: readonly Move[], day: CalendarDate): void {
  for (const { account, guardian, name, controllerId } of moves.flatMap(decidingParents)) {
    ledger.add('access.account', { id: account, issuer: 'code', subject: account, display_name: name });
    ledger.add('access.post', {
      controller_id: controllerId,
      id: idOf('post', account),
      account_id: account,
      role: 'GUARDIAN',
      scope_kind: 'GUARDIAN',
      scope_id: guardian,
      period: `[${addMonths(day, -12)},)`,
      version: 1,
    });
  }
}

/** A parent with authority over a child that moves on, and who may decide. */
export interface DecidingParent {
  readonly account: Id;
  readonly guardian: Id;
  readonly name: string;
  readonly controllerId: Id;
}

/** The parents with authority at the childcare; those of Bas are personas and have their own entrance. */
export function decidingParents({ care }: Move): DecidingParent[] {
  if (care.person.key === 'bas') return [];
  return parentsOf(care.person)
    .filter(({ authority }) => authority === 'YES')
    .map(({ key, name }) => ({
      account: idOf('account', 'guardian', care.id, key),
      guardian: guardianId(care, 'childcare', key),
      name,
      controllerId: care.controllerId,
    }));
}

interface Parent {
  readonly key: string;
  readonly name: string;
  readonly relation: 'MOTHER' | 'FATHER' | 'LEGAL_GUARDIAN' | 'FOSTER_PARENT' | 'OTHER';
  readonly authority: 'YES' | 'NO' | 'UNKNOWN';
  readonly email: string | null;
}

/** Months between which a VE indication runs (R21): from 2;6 until the child is four. */
const VE_FROM = 30;
const PROGRAMMES = ['Startblokken', 'Piramide'] as const;
const VE_LOCATIONS = CHILDCARE_LOCATIONS.filter(({ kind }) => kind === 'KDV' || kind === 'PEUTEROPVANG').map(({ key }) => key);

/** Lays who raises each child and who has authority, the languages at home, and VE with its hours. */
export function layFamilies(ledger: Ledger, records: readonly ChildRecord[], moves: readonly Move[], day: CalendarDate): void {
  for (const record of records) {
    const { controllerId, id, person } = record;
    const place = controllerId === CONTROLLERS.childcare.id ? 'childcare' : 'school';
    ledger.add('children.home_language', ...person.languages.map((language) => ({ controller_id: controllerId, child_id: id, language })));
    for (const parent of parentsOf(person)) {
      ledger.add('children.guardian', {
        controller_id: controllerId,
        id: guardianId(record, place, parent.key),
        child_id: id,
        name: parent.name,
        relation: parent.relation,
        email: parent.email,
        phone: null,
        authority: parent.authority,
        proof_on: parent.authority === 'UNKNOWN' ? null : (record.stays[0]?.from ?? day),
        version: 1,
      });
    }
    const stay = record.stays.at(-1);
    if (person.hasVe && stay && VE_LOCATIONS.includes(stay.location)) layVe(ledger, record, stay, day);
  }
  layEntrances(ledger, moves, day);
}

function guardianId({ id, person }: ChildRecord, place: string, parent: string): Id {
  return person.key === 'bas' ? idOf('guardian', 'bas', place, parent) : idOf('guardian', id, parent);
}

const OF_BAS: readonly Parent[] = [
  { key: 'anna', name: 'Anna Verhoeven', relation: 'MOTHER', authority: 'YES', email: 'anna.verhoeven@voorbeeld.example' },
  { key: 'bram', name: 'Bram Verhoeven', relation: 'FATHER', authority: 'YES', email: 'bram.verhoeven@voorbeeld.example' },
  { key: 'chris', name: 'Chris de Wit', relation: 'OTHER', authority: 'NO', email: null },
];

/** One or two parents, most with authority; now and then somebody without, or of whom it is not known yet. */
function parentsOf(person: Person): readonly Parent[] {
  if (person.key === 'bas') return OF_BAS;
  const chance = new Chance('parents', person.key);
  const two = chance.happens(0.86);
  const second = chance.weighted({ YES: 90, NO: 4, UNKNOWN: 6 });
  const relations = chance.happens(0.05) ? (['MOTHER', 'MOTHER'] as const) : (['MOTHER', 'FATHER'] as const);
  return relations.slice(0, two ? 2 : 1).map((relation, index) => {
    const first = chance.pick(relation === 'FATHER' ? FATHERS : MOTHERS);
    const name = `${first} ${written(person.family)}`;
    const hasMail = chance.happens(0.8);
    return {
      key: String(index),
      name,
      relation,
      authority: index === 0 ? 'YES' : second,
      email: hasMail ? `${first.toLowerCase()}.${chance.between(100, 999)}@voorbeeld.example` : null,
    };
  });
}

function layVe(ledger: Ledger, { controllerId, id, person }: ChildRecord, stay: Stay, day: CalendarDate): void {
  const from = addMonths(person.birthDate, VE_FROM);
  if (from >= day) return;
  const chance = new Chance('ve', person.key);
  ledger.add('children.ve_indication', {
    controller_id: controllerId,
    id: idOf('ve', id),
    child_id: id,
    indicated_by: 'JGZ Maasdorp',
    programme: chance.pick(PROGRAMMES),
    period: `[${from},${addYears(person.birthDate, 4)})`,
    dayparts_per_week: 4,
    version: 1,
  });
  const until = stay.until < day ? stay.until : day;
  for (let month = `${addMonths(from, 1).slice(0, 7)}-01`; addMonths(month, 1) <= until; month = addMonths(month, 1)) {
    ledger.add('children.ve_hours', {
      controller_id: controllerId,
      id: idOf('ve-hours', `${id} ${month}`),
      child_id: id,
      month,
      hours: chance.between(44, 68),
    });
  }
}
