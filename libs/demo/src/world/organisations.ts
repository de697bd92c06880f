import { type CalendarDate, type Id, schoolYearOf } from '#kernel';
import { idOf } from './chance.js';
import type { Ledger } from './rows.js';

/** The controllers, the samenwerkingsverband of the first school among them; each answers for its own records, also inside one kindcentrum (R1). */
export const CONTROLLERS = {
  childcare: { id: idOf('controller', 'childcare'), kind: 'CHILDCARE', name: 'Kinderopvang De Rivier' },
  school: { id: idOf('controller', 'school'), kind: 'SCHOOL_BOARD', name: 'Scholen aan de Maas' },
  youthCare: { id: idOf('controller', 'youth-care'), kind: 'YOUTH_CARE', name: 'Jeugdhulp De Brug' },
  swv: { id: idOf('controller', 'swv', 'maasdorp'), kind: 'SWV', name: 'Samenwerkingsverband Maasdorp' },
} as const;

/** A location as it is laid. */
export interface LocationPlan {
  readonly key: string;
  readonly kind: 'KDV' | 'PEUTEROPVANG' | 'BSO' | 'SCHOOL';
  readonly name: string;
  readonly kindcentrum: string | null;
  readonly groups: readonly string[];
}

const KINDCENTRA = { wilg: 'Kindcentrum De Wilg', kompas: 'Kindcentrum Het Kompas' } as const;
const MUNICIPALITY = 'Maasdorp';

/** Six locations of one childcare holder; in a KDV the last group is that of the youngest, the others are for children of two and three. */
export const CHILDCARE_LOCATIONS: readonly LocationPlan[] = [
  { key: 'wilg', kind: 'KDV', name: 'KDV De Wilg', kindcentrum: 'wilg', groups: ['Vlinders', 'Bijen', 'Egels'] },
  { key: 'kompas', kind: 'KDV', name: 'KDV Het Kompas', kindcentrum: 'kompas', groups: ['Otters', 'Zwaluwen', 'Dassen'] },
  { key: 'beuk', kind: 'KDV', name: 'KDV De Beuk', kindcentrum: null, groups: ['Eekhoorns', 'Vossen', 'Uilen'] },
  { key: 'vaart', kind: 'KDV', name: 'KDV Aan de Vaart', kindcentrum: null, groups: ['Kikkers', 'Libellen', 'Reigers'] },
  { key: 'hummel', kind: 'PEUTEROPVANG', name: 'Peuteropvang De Hummel', kindcentrum: 'wilg', groups: ['Sterren', 'Maantjes'] },
  { key: 'bso', kind: 'BSO', name: 'BSO De Wilg', kindcentrum: 'wilg', groups: ['Speurders', 'Bouwers', 'Avonturiers'] },
];

const CLASSES = ['1/2a', '1/2b', '3', '4', '5', '6', '7', '8'] as const;

/** Two schools of one board, each with eight classes. */
export const SCHOOLS: readonly LocationPlan[] = [
  { key: 'wilg-school', kind: 'SCHOOL', name: 'Basisschool De Wilg', kindcentrum: 'wilg', groups: CLASSES },
  { key: 'kompas-school', kind: 'SCHOOL', name: 'Basisschool Het Kompas', kindcentrum: 'kompas', groups: CLASSES },
];

/** The id of a location by its key. */
export const locationId = (key: string): Id => idOf('location', key);
/** The id of a childcare group; it stays from year to year. */
export const careGroupId = (location: string, name: string): Id => idOf('group', location, name);
/** The id of a class in one school year. */
export const classId = (location: string, schoolYear: string, name: string): Id => idOf('group', location, schoolYear, name);

/** A school year: its name, its first day and the day after its last. */
export interface SchoolYear {
  readonly name: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The school years of the synthetic kindcentrum: two that are over, the one of this day, and the next. */
export function schoolYears(day: CalendarDate): SchoolYear[] {
  const now = Number(schoolYearOf(day).slice(0, 4));
  return [now - 2, now - 1, now, now + 1].map((year) => ({ name: `${year}-${year + 1}`, from: `${year}-08-01`, until: `${year + 1}-08-01` }));
}

/** Year groups that a class holds: `1/2a` holds 1 and 2. */
export function yearGroupsOf(className: string): string[] {
  return className.replace(/[a-z]$/, '').split('/');
}

/** Lays controllers, kindcentra, locations and groups; of schools those of four school years. */
export function layOrganisations(ledger: Ledger, day: CalendarDate): void {
  ledger.add('centre.controller', ...Object.values(CONTROLLERS));
  ledger.add('centre.kindcentrum', ...Object.entries(KINDCENTRA).map(([key, name]) => ({ id: idOf('kindcentrum', key), name, municipality: MUNICIPALITY })));
  for (const [index, plan] of CHILDCARE_LOCATIONS.entries()) {
    layLocation(ledger, CONTROLLERS.childcare.id, plan, { lrk: `90000000${index + 1}`, brin: null, vestiging: null });
    for (const name of plan.groups)
      layGroup(ledger, CONTROLLERS.childcare.id, plan, { id: careGroupId(plan.key, name), name, year_groups: [], school_year: null, period: '[2018-01-01,)' });
  }
  for (const [index, plan] of SCHOOLS.entries()) {
    layLocation(ledger, CONTROLLERS.school.id, plan, { lrk: null, brin: `9${index + 1}ZZ`, vestiging: '00' });
    for (const year of schoolYears(day)) {
      for (const name of plan.groups) {
        layGroup(ledger, CONTROLLERS.school.id, plan, {
          id: classId(plan.key, year.name, name),
          name,
          year_groups: yearGroupsOf(name),
          school_year: year.name,
          period: `[${year.from},${year.until})`,
        });
      }
    }
  }
}

function layLocation(
  ledger: Ledger,
  controllerId: Id,
  { key, kind, name, kindcentrum }: LocationPlan,
  registration: Record<'lrk' | 'brin' | 'vestiging', string | null>,
): void {
  const kindcentrumId = kindcentrum ? idOf('kindcentrum', kindcentrum) : null;
  ledger.add('centre.location', { controller_id: controllerId, id: locationId(key), kindcentrum_id: kindcentrumId, kind, name, ...registration, version: 1 });
}

function layGroup(ledger: Ledger, controllerId: Id, { key }: LocationPlan, group: Record<string, unknown>): void {
  ledger.add('centre."group"', { controller_id: controllerId, location_id: locationId(key), ...group, version: 1 });
}
