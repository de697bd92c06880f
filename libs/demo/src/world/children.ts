import { addDays, addMonths, addYears, type CalendarDate, compareDates } from '#kernel';
import { Chance, idOf } from './chance.js';
import { type ChildRecord, type Person, personOf, recordOf, type Stay } from './child.js';
import { bornBefore, fourthBirthday, later, workingDay } from './day.js';
import {
  careGroupId,
  CHILDCARE_LOCATIONS,
  classId,
  CONTROLLERS,
  type LocationPlan,
  locationId,
  type SchoolYear,
  SCHOOLS,
  schoolYears,
  yearGroupsOf,
} from './organisations.js';
import type { Ledger } from './rows.js';

/** A child that goes, or went, from childcare to school: a record at each, which nothing joins. */
export interface Move {
  readonly care: ChildRecord;
  readonly school: ChildRecord;
  readonly firstSchoolDay: CalendarDate;
}

/** All records of the synthetic kindcentrum. */
export interface Records {
  readonly all: readonly ChildRecord[];
  readonly moves: readonly Move[];
}

const BAS = 'bas';
const FOURTH_BIRTHDAY_WITHIN_DAYS = 130;
const CHILDREN_IN_A_CARE_GROUP = 13;
const PUPILS: Readonly<Record<string, number>> = { '1/2a': 24, '1/2b': 24 };

/** Lays the children of six childcare locations and two schools: about six hundred records of children who are here on the day. */
export function layChildren(ledger: Ledger, day: CalendarDate): Records {
  const care = careRecords(day);
  const pupils = pupilRecords(day);
  const moves = [...care.filter(({ person }) => isLeavingSoon(person, day)).map((record) => comingMove(record, day)), ...pastMoves(pupils, day)];
  const club = clubRecords(pupils, day);
  const all = [...care, ...pupils, ...club, ...moves.flatMap(({ care: atCare, school }) => [atCare, school])];
  const unique = [...new Map(all.map((record) => [record.id, record])).values()];
  for (const record of unique) layRecord(ledger, record, day);
  for (const move of moves) layEnrolment(ledger, move);
  return { all: unique, moves };
}

function careRecords(day: CalendarDate): ChildRecord[] {
  return CHILDCARE_LOCATIONS.filter(({ kind }) => kind !== 'BSO').flatMap((location) =>
    location.groups.flatMap((group, index) => {
      const isYoungest = location.kind === 'KDV' && index === location.groups.length - 1;
      const [first, last] = isYoungest ? [5, 23] : [24, 47];
      const people = Array.from({ length: CHILDREN_IN_A_CARE_GROUP }, (_, place) => {
        const chance = new Chance('care', location.key, group, place);
        const months = first + Math.floor(((last + 1 - first) * (place + chance.next())) / CHILDREN_IN_A_CARE_GROUP);
        return personOf(`${location.key}-${group}-${place}`, bornBefore(day, Math.min(months, last), chance.between(0, 27)));
      });
      if (location.key === 'wilg' && group === 'Vlinders') people.push(bas(day));
      return people.map((person) => recordOf(CONTROLLERS.childcare.id, person, careStays(person, location, isYoungest ? null : group)));
    }),
  );
}

/** Three years and ten months old: turns four seven weeks from now. */
function bas(day: CalendarDate): Person {
  const birthDate = bornBefore(day, 46, 5);
  return { key: BAS, callName: 'Bas', family: [null, 'Verhoeven'], sex: 'MALE', birthDate, languages: ['nl', 'en'], hasVe: true };
}

/** The youngest group until two and a group of two- and three-year-olds until four; in a peuteropvang the latter alone. */
function careStays(person: Person, { key, kind, groups }: LocationPlan, toddlers: string | null): Stay[] {
  const chance = new Chance('stays', person.key);
  const [youngest, group] = [groups.at(-1) as string, toddlers ?? chance.pick(groups.slice(0, -1))];
  const stay = (name: string, from: CalendarDate, until: CalendarDate): Stay => ({ location: key, group: name, groupId: careGroupId(key, name), from, until });
  const second = addYears(person.birthDate, 2);
  const fourth = fourthBirthday(person.birthDate);
  if (kind !== 'KDV') return [stay(group, addMonths(second, 1), fourth)];
  return [stay(youngest, workingDay(addMonths(person.birthDate, chance.between(3, 5))), second), stay(group, second, fourth)];
}

const isLeavingSoon = (person: Person, day: CalendarDate) => compareDates(fourthBirthday(person.birthDate), addDays(day, FOURTH_BIRTHDAY_WITHIN_DAYS)) <= 0;

function comingMove(care: ChildRecord, day: CalendarDate): Move {
  const { person } = care;
  const chance = new Chance('move', person.key);
  const near = CHILDCARE_LOCATIONS.find(({ key }) => key === care.stays[0]?.location)?.kindcentrum ?? null;
  const school = near === 'kompas' || (near === null && chance.happens(0.5)) ? 'kompas-school' : 'wilg-school';
  const className = person.key === BAS ? '1/2a' : chance.pick(['1/2a', '1/2b']);
  const firstSchoolDay = workingDay(addDays(fourthBirthday(person.birthDate), 1));
  const year = schoolYears(day).find(({ from, until }) => from <= firstSchoolDay && firstSchoolDay < until) as SchoolYear;
  const stay: Stay = { location: school, group: className, groupId: classId(school, year.name, className), from: firstSchoolDay, until: year.until };
  return { care, school: recordOf(CONTROLLERS.school.id, person, [stay]), firstSchoolDay };
}

/** Children of the youngest classes who came from De Wilg since the summer: their childcare record is still there. */
function pastMoves(pupils: readonly ChildRecord[], day: CalendarDate): Move[] {
  const since = addMonths(day, -7);
  const wilg = CHILDCARE_LOCATIONS.find(({ key }) => key === 'wilg') as LocationPlan;
  return pupils
    .filter(({ stays, person }) =>
      stays.some(
        ({ from, until, location }) => location === 'wilg-school' && from <= firstDayOf(person) && firstDayOf(person) < until && firstDayOf(person) >= since,
      ),
    )
    .map((school) => {
      const { person } = school;
      const group = new Chance('came from', person.key).weighted({ Vlinders: 3, Bijen: 1 });
      return { care: recordOf(CONTROLLERS.childcare.id, person, careStays(person, wilg, group)), school, firstSchoolDay: firstDayOf(person) };
    });
}

const firstDayOf = (person: Person) => workingDay(addDays(fourthBirthday(person.birthDate), 1));

function pupilRecords(day: CalendarDate): ChildRecord[] {
  const running = schoolYears(day)[2] as SchoolYear;
  return SCHOOLS.flatMap(({ key, groups }) =>
    groups.flatMap((name) => {
      const count = PUPILS[name] ?? new Chance('class', key, name).between(19, 24);
      return Array.from({ length: count }, (_, place) => {
        const person = pupil(`${key}-${name}-${place}`, name, place / count, running, day);
        return recordOf(CONTROLLERS.school.id, person, schoolStays(person, key, name, day));
      });
    }),
  );
}

/** A pupil of a class: in groep 3 to 8 a year's cohort, in 1/2 from just four to nearly six and a half. */
function pupil(key: string, className: string, share: number, { from }: SchoolYear, day: CalendarDate): Person {
  const chance = new Chance('pupil', key);
  const [lowest = '1'] = yearGroupsOf(className);
  const firstOfOctober = `${from.slice(0, 4)}-10-01`;
  if (lowest === '1') return personOf(key, bornBefore(day, 48 + Math.floor(share * 29), chance.between(1, 28)));
  return personOf(key, addDays(addYears(firstOfOctober, -Number(lowest) - 3), -chance.between(0, 364)));
}

/** The classes of a pupil in the four school years, each a year's stay; before groep 3 the same 1/2. */
function schoolStays(person: Person, school: string, className: string, day: CalendarDate): Stay[] {
  const years = schoolYears(day);
  const [number = 1] = yearGroupsOf(className).map(Number);
  const young = className.startsWith('1/2') ? className : new Chance('young', person.key).pick(['1/2a', '1/2b']);
  const inSecond = className.startsWith('1/2') && person.birthDate < `${Number((years[2] as SchoolYear).name.slice(0, 4)) - 5}-10-01`;
  return years.flatMap((year, index) => {
    const step = (className.startsWith('1/2') ? (inSecond ? 2 : 1) : number) + index - 2;
    const group = step >= 3 ? String(step) : young;
    const from = later(year.from, firstDayOf(person));
    if (step < 1 || step > 8 || from >= year.until) return [];
    return [{ location: school, group, groupId: classId(school, year.name, group), from, until: year.until }];
  });
}

/** Pupils of De Wilg who also go to its after-school club: a record of their own there. */
function clubRecords(pupils: readonly ChildRecord[], day: CalendarDate): ChildRecord[] {
  const groups = CHILDCARE_LOCATIONS.find(({ kind }) => kind === 'BSO')?.groups ?? [];
  return pupils
    .filter(
      ({ stays, person }) => stays[0]?.location === 'wilg-school' && person.birthDate > addYears(day, -10) && new Chance('club', person.key).happens(0.32),
    )
    .map(({ person }) => {
      const age = Number(day.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
      const group = groups[age <= 6 ? 0 : age <= 8 ? 1 : 2] as string;
      const stay: Stay = {
        location: 'bso',
        group,
        groupId: careGroupId('bso', group),
        from: later(firstDayOf(person), addYears(day, -3)),
        until: addYears(person.birthDate, 12),
      };
      return { ...recordOf(CONTROLLERS.childcare.id, person, [stay]), id: idOf('child', 'bso', person.key) };
    });
}

function layRecord(ledger: Ledger, { controllerId, id, person, stays }: ChildRecord, day: CalendarDate): void {
  const [prefix, family] = person.family;
  const end = stays.at(-1)?.until ?? day;
  ledger.add('children.child', {
    controller_id: controllerId,
    id,
    given_names: person.callName,
    call_name: person.callName,
    family_prefix: prefix,
    family_name: family,
    birth_date: person.birthDate,
    sex: person.sex,
    left_on: end <= day ? end : null,
    version: 1,
  });
  ledger.add(
    'children.placement',
    ...stays.map((stay) => ({
      controller_id: controllerId,
      id: idOf('placement', id, stay.groupId),
      child_id: id,
      group_id: stay.groupId,
      period: `[${stay.from},${stay.until})`,
      version: 1,
    })),
  );
}

function layEnrolment(ledger: Ledger, { school, firstSchoolDay }: Move): void {
  const stay = school.stays.find(({ from, until }) => from <= firstSchoolDay && firstSchoolDay < until) as Stay;
  ledger.add('children.enrolment', {
    controller_id: school.controllerId,
    id: idOf('enrolment', school.id),
    child_id: school.id,
    location_id: locationId(stay.location),
    group_id: stay.groupId,
    recorded_on: addMonths(school.person.birthDate, 36),
    first_day: firstSchoolDay,
    ended_on: null,
    version: 1,
  });
}
