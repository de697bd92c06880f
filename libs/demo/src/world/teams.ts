import { type CalendarDate, type Id } from '#kernel';
import { Chance, idOf } from './chance.js';
import { GROWN_UPS } from './names.js';
import { careGroupId, CHILDCARE_LOCATIONS, classId, CONTROLLERS, type LocationPlan, schoolYears, SCHOOLS } from './organisations.js';
import { DEMO_ISSUER, layPost, layStaff, type Roster } from './people.js';
import type { Ledger } from './rows.js';

/** Somebody of a team whom a coach works with: in which group, and from when to when. */
export interface TeamMember {
  readonly account: Id;
  readonly name: string;
  readonly group: string;
  readonly from: CalendarDate;
  /** The first day on which they are not there any more; none for who stays. */
  readonly until: CalendarDate | null;
}

/** A location with everybody who works there, or did in these years. */
export interface Team {
  readonly controllerId: Id;
  readonly place: LocationPlan;
  readonly members: readonly TeamMember[];
}

/** How many work in a group beside its own colleague: a KDV has parents' hours from seven to seven. */
const BESIDE: Readonly<Record<string, number>> = { wilg: 2, kompas: 2, beuk: 1, vaart: 1, bso: 1, hummel: 1 };

/** Family names of colleagues: none that a child of the kindcentrum has. */
const NAMES =
  `Alders Bergsma Coolen Doorn Elzinga Feenstra Goossens Haverkamp Ibema Joosten Kleijn Lammers Mooij Nauta Oldenburg Poelman Raaijmakers Slot Terpstra Uittenbogaard Vonk Wessels Zijlstra`.split(
    ' ',
  );
const FIRST_DAY: CalendarDate = '2024-08-01';
/** The day on which small teams changed: who left and who came. */
const CHANGED: CalendarDate = '2026-07-01';

/** Lays who works in a group beside its own colleague, and gives every team whole. */
export function layTeams(ledger: Ledger, roster: Roster, day: CalendarDate): Team[] {
  const care = CHILDCARE_LOCATIONS.map((place) => ({
    controllerId: CONTROLLERS.childcare.id,
    place,
    members: place.groups.flatMap((group) => [own(roster, place, group), ...layBeside(ledger, place, group)]),
  }));
  const schools = SCHOOLS.map((place) => ({ controllerId: CONTROLLERS.school.id, place, members: place.groups.map((group) => own(roster, place, group)) }));
  return [...care, ...schools].map((team) => ({ ...team, members: team.members.filter(({ from }) => from < day) }));
}

/** The group or class of a member of a team on a day; none at a school in a year that is not laid. */
export function groupIdOn({ place }: Team, { group }: TeamMember, on: CalendarDate, day: CalendarDate): Id | null {
  if (place.kind !== 'SCHOOL') return careGroupId(place.key, group);
  const year = schoolYears(day).find(({ from, until }) => from <= on && on < until);
  return year ? classId(place.key, year.name, group) : null;
}

function own(roster: Roster, place: LocationPlan, group: string): TeamMember {
  return { ...roster.ofPlace(place.key, group), group, from: FIRST_DAY, until: null };
}

function layBeside(ledger: Ledger, place: LocationPlan, group: string): TeamMember[] {
  const count = BESIDE[place.key] ?? 0;
  const changes = place.key === 'hummel';
  const stays = Array.from({ length: count }, (_, index) => layMember(ledger, { place, group, index, from: FIRST_DAY, until: changes ? CHANGED : null }));
  return changes ? [...stays, layMember(ledger, { place, group, index: count, from: CHANGED, until: null })] : stays;
}

function layMember(
  ledger: Ledger,
  { place, group, index, from, until }: { place: LocationPlan; group: string; index: number; from: CalendarDate; until: CalendarDate | null },
): TeamMember {
  const chance = new Chance('team', place.key, group, index);
  const name = `${chance.pick(GROWN_UPS)} ${chance.pick(NAMES)}`;
  const account = idOf('account', 'team', place.key, group, index);
  const groupId = careGroupId(place.key, group);
  ledger.add('access.account', { id: account, issuer: DEMO_ISSUER, subject: `colleague-${place.key}-${group}-${index}`, display_name: name });
  layPost(ledger, {
    controllerId: CONTROLLERS.childcare.id,
    account,
    role: place.kind === 'BSO' ? 'BSO_STAFF' : 'PEDAGOGICAL_STAFF',
    groupId,
    period: `[${from},${until ?? ''})`,
  });
  if (!until) layStaff(ledger, CONTROLLERS.childcare.id, place.key, { account, name }, [groupId]);
  return { account, name, group, from, until };
}
