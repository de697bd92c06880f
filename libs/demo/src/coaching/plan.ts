import { addDays, addMonths, type CalendarDate, type Id } from '#kernel';
import { Chance, idOf } from '../world/chance.js';
import { workingDay } from '../world/day.js';
import { locationId } from '../world/organisations.js';
import { groupIdOn, type Team, type TeamMember } from '../world/teams.js';
import { type Coach, ENDED, GUESTS, OWN_COACH } from './coaches.js';

/** A trajectory as it went: who, by which programme, from question to end, with its meetings. */
export interface Trajectory {
  readonly id: Id;
  readonly controllerId: Id;
  readonly locationId: Id;
  readonly groupId: Id | null;
  readonly programme: string;
  readonly coach: Id;
  readonly colleague: Id;
  readonly askedOn: CalendarDate;
  readonly meetings: readonly CalendarDate[];
  readonly plannedEndOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  /** From 0 at the beginning of the three years to 1 on the day: what people learn grows. */
  readonly grown: number;
}

type FourQuarters = readonly [number, number, number, number];

/**
 * How many questions a location has in each quarter of a year: to a guest of youth care, and to the own coach, who takes everybody once a year
 * (at Aan de Vaart one fewer). In a quarter always fewer than five, in a year mostly more: so the demo shows what small numbers do (X18).
 */
const QUESTIONS: Readonly<Record<string, { readonly guest: FourQuarters; readonly own: FourQuarters }>> = {
  wilg: { guest: [2, 2, 2, 1], own: [2, 2, 2, 3] },
  kompas: { guest: [2, 2, 2, 1], own: [2, 2, 2, 3] },
  beuk: { guest: [1, 2, 1, 1], own: [2, 1, 2, 1] },
  vaart: { guest: [1, 1, 1, 1], own: [1, 1, 1, 2] },
  bso: { guest: [1, 1, 1, 1], own: [2, 1, 2, 1] },
  hummel: { guest: [1, 0, 1, 0], own: [1, 1, 1, 1] },
  'wilg-school': { guest: [2, 2, 2, 2], own: [0, 0, 0, 0] },
  'kompas-school': { guest: [2, 2, 2, 2], own: [0, 0, 0, 0] },
};
/** Days from question to first visit: the coach comes soonest where the assignment is largest. */
const WAITING: Readonly<Record<string, number>> = { wilg: 6, kompas: 8, beuk: 13, vaart: 19, bso: 9, hummel: 10, 'wilg-school': 7, 'kompas-school': 12 };
const QUARTERS = 12;
const WEEKS = 12;

/** Three years of questions at every location, quarter by quarter; the last ones, of the people of the walk, are told in `stories`. */
export function plannedTrajectories(teams: readonly Team[], day: CalendarDate): Trajectory[] {
  const first = addMonths(`${day.slice(0, 4)}-01-01`, -3 * QUARTERS);
  return teams.flatMap((team) =>
    (['guest', 'own'] as const).flatMap((who) => askedAt(team, who, first).flatMap((asked) => trajectoryOf({ ...asked, day }) ?? [])),
  );
}

function askedAt(team: Team, who: 'guest' | 'own', first: CalendarDate): Omit<Asked, 'day'>[] {
  const quarters = Array.from({ length: QUARTERS + 1 }, (_, quarter) =>
    Array.from({ length: QUESTIONS[team.place.key]?.[who][quarter % 4] ?? 0 }, () => quarter),
  ).flat();
  return quarters.map((quarter, turn) => ({ team, from: addMonths(first, 3 * quarter), isOwn: who === 'own', turn, grown: quarter / QUARTERS }));
}

interface Asked {
  readonly team: Team;
  readonly from: CalendarDate;
  readonly isOwn: boolean;
  /** The how manieth question of this kind at this location. */
  readonly turn: number;
  readonly grown: number;
  readonly day: CalendarDate;
}

function trajectoryOf({ team, from, isOwn, turn, grown, day }: Asked): Trajectory | null {
  const { place, controllerId } = team;
  const id = idOf('trajectory', place.key, isOwn ? 'own' : 'guest', turn);
  const chance = new Chance('trajectory', id);
  const askedOn = workingDay(addDays(from, chance.between(2, 18)));
  const coach: Coach = isOwn ? OWN_COACH : (GUESTS[(turn + place.key.length) % GUESTS.length] as Coach);
  const meetings = meetingsOf(askedOn, { chance, isOwn, waiting: (WAITING[place.key] ?? 8) - Math.round(3 * grown) });
  const lastDay = meetings.at(-1) as CalendarDate;
  // what runs on the day is told apart, and nobody works on where the assignment ends
  const goesOn = coach.here.includes(place.key) && coach !== GUESTS[0];
  const colleague = colleagueOf(team, askedOn, turn, isOwn);
  if (!colleague || (goesOn ? askedOn >= day : addMonths(lastDay, 1) >= ENDED)) return null;
  const isOver = lastDay < addDays(day, -14);
  return {
    id,
    controllerId,
    locationId: locationId(place.key),
    groupId: groupIdOn(team, colleague, askedOn, day),
    programme: isOwn ? 'PEDAGOGICAL_COACH' : place.kind === 'SCHOOL' ? 'STERK_IN_DE_KLAS' : 'ALERT4YOU',
    coach: coach.account,
    colleague: colleague.account,
    askedOn,
    meetings: meetings.filter((on) => on < day),
    plannedEndOn: addDays(askedOn, 7 * WEEKS),
    endedOn: isOver ? addDays(lastDay, 7) : null,
    grown,
  };
}

/** The own coach takes everybody in turn; who asks a guest is as it falls. */
function colleagueOf({ members }: Team, on: CalendarDate, turn: number, isOwn: boolean): TeamMember | undefined {
  const there = members.filter(({ from, until }) => from <= on && (until === null || on < until));
  return isOwn ? there[turn % there.length] : there[(turn * 5 + 2) % there.length];
}

function meetingsOf(askedOn: CalendarDate, { chance, isOwn, waiting }: { chance: Chance; isOwn: boolean; waiting: number }): CalendarDate[] {
  const first = workingDay(addDays(askedOn, Math.max(1, waiting + chance.between(-3, 4))));
  const count = isOwn ? chance.between(2, 3) : chance.between(3, 4);
  return Array.from({ length: count }, (_, nth) => (nth === 0 ? first : workingDay(addDays(first, nth * 13 + chance.between(-3, 2)))));
}
