import { addDays, type CalendarDate, type Id } from '#kernel';
import { type ScaleLevel, SCALE_SHAPES } from '#support';
import { idOf } from '../world/chance.js';
import { CONTROLLERS, locationId } from '../world/organisations.js';
import type { Ledger } from '../world/rows.js';

/** A samenwerkingsverband with its levels, and the schools that word their steps by them. */
interface Region {
  readonly id: Id;
  readonly name: string;
  readonly shape: number;
  readonly schools: readonly string[];
}

/** Three real shapes: 0 to 4, 1 to 4, and three (R27); each school of the demo began in one of the first two. */
const REGIONS: readonly Region[] = [
  { id: CONTROLLERS.swv.id, name: CONTROLLERS.swv.name, shape: 0, schools: ['wilg-school'] },
  { id: idOf('controller', 'swv', 'rivier'), name: 'Samenwerkingsverband Rivierengebied', shape: 1, schools: ['kompas-school'] },
  { id: idOf('controller', 'swv', 'heuvel'), name: 'Samenwerkingsverband Heuvelrand', shape: 2, schools: [] },
];

/** A school that came to another region last week: new tracks take its levels, what runs keeps the form it began with (R27). */
const MOVED = { school: 'kompas-school', to: 2, days: 7 } as const;

/** The levels by which the tracks of a school began, from light to heavy. */
export const LEVELS_OF: Readonly<Record<string, readonly ScaleLevel[]>> = Object.fromEntries(
  REGIONS.flatMap(({ shape, schools }) => schools.map((school) => [school, SCALE_SHAPES[shape]?.levels ?? []])),
);

const scaleId = (region: Region) => idOf('scale', region.id, 1);

/** The version by which the tracks of a school began. */
export function scaleOf(school: string): Id {
  const region = REGIONS.find(({ schools }) => schools.includes(school));
  if (!region) throw new Error(`no levels at ${school}`);
  return scaleId(region);
}

/** Lays three samenwerkingsverbanden, the levels each published, and the copies by which schools word their steps. */
export function layScales(ledger: Ledger, since: CalendarDate, day: CalendarDate): void {
  for (const region of REGIONS) {
    const { id, name, schools } = region;
    if (id !== CONTROLLERS.swv.id) ledger.add('centre.controller', { id, kind: 'SWV', name });
    for (const holder of [id, CONTROLLERS.school.id]) layVersion(ledger, holder, region, since);
    for (const school of schools) layUse(ledger, school, region, since);
  }
  layUse(ledger, MOVED.school, REGIONS[MOVED.to] as Region, addDays(day, -MOVED.days));
}

function layUse(ledger: Ledger, school: string, region: Region, since: CalendarDate): void {
  ledger.add('support.scale_use', { controller_id: CONTROLLERS.school.id, location_id: locationId(school), since, scale_id: scaleId(region) });
}

function layVersion(ledger: Ledger, holder: Id, region: Region, publishedOn: CalendarDate): void {
  const { title, levels } = SCALE_SHAPES[region.shape] as (typeof SCALE_SHAPES)[number];
  const id = scaleId(region);
  ledger.add('support.scale', { controller_id: holder, id, made_by: region.id, number: 1, title, published_on: publishedOn });
  levels.forEach(({ code, label, needsOpp, needsTlv }, place) =>
    ledger.add('support.scale_level', { controller_id: holder, scale_id: id, code, place, label, needs_opp: needsOpp, needs_tlv: needsTlv }),
  );
}
