import { addDays, addMonths, type CalendarDate, type Id } from '#kernel';
import { Chance, idOf } from '../world/chance.js';
import type { ChildRecord, Stay } from '../world/child.js';
import { later, workingDay } from '../world/day.js';
import { CONTROLLERS } from '../world/organisations.js';
import { LEVELS_OF } from './scales.js';

/** A decision on a track, as it was taken. */
export interface PlannedStep {
  readonly action: string;
  readonly from: number | null;
  readonly to: number;
  readonly on: CalendarDate;
  readonly reviewOn: CalendarDate | null;
}

/** The support one pupil got, from its first step to where it stands on the day. */
export interface PlannedTrack {
  readonly id: Id;
  readonly child: ChildRecord;
  readonly stay: Stay;
  readonly state: 'ACTIVE' | 'STRUCTURAL' | 'AFTERCARE' | 'DONE';
  readonly steps: readonly PlannedStep[];
  readonly theme: number;
}

/** Where a track goes, step by step; weeks until the next look. Up and down, and most of them to an end. */
const ROADS: readonly (readonly [weight: number, steps: readonly (readonly [action: string, by: number])[]])[] = [
  [
    6,
    [
      ['START', 1],
      ['STOP', 0],
      ['CLOSE', 0],
    ],
  ],
  [
    5,
    [
      ['START', 1],
      ['EXTEND', 0],
      ['STOP', 0],
      ['CLOSE', 0],
    ],
  ],
  [
    5,
    [
      ['START', 1],
      ['STEP_UP', 1],
      ['STEP_DOWN', -1],
      ['STOP', 0],
      ['CLOSE', 0],
    ],
  ],
  [
    2,
    [
      ['START', 1],
      ['STEP_UP', 1],
      ['EXTEND', 0],
      ['EXTEND', 0],
      ['STEP_DOWN', -1],
      ['STOP', 0],
      ['CLOSE', 0],
    ],
  ],
  [
    2,
    [
      ['START', 1],
      ['STEP_UP', 1],
      ['EXTEND', 0],
      ['MAKE_STRUCTURAL', 0],
      ['LOOK', 0],
    ],
  ],
];
/** One pupil in so many had a track in these years. */
const SHARE = 0.27;
/** How many of those began in the last months, and so still run. */
const RECENT = { share: 0.45, days: 170 };
const YEARS = 3;
const UNDECIDED_DAYS = 11;

/** Tracks of three years at the schools: the same for the same day. */
export function plannedTracks(records: readonly ChildRecord[], day: CalendarDate): PlannedTrack[] {
  return records
    .filter(({ controllerId }) => controllerId === CONTROLLERS.school.id)
    .flatMap((child) => {
      const stay = child.stays.find(({ from, until }) => from <= day && day < until);
      return stay && new Chance('support', child.id).happens(SHARE) ? trackOf(child, stay, day) : [];
    });
}

function trackOf(child: ChildRecord, stay: Stay, day: CalendarDate): PlannedTrack[] {
  const chance = new Chance('track', child.id);
  const first = addDays(child.stays[0]?.from ?? day, 60);
  const since = chance.happens(RECENT.share) ? addDays(day, -RECENT.days) : addMonths(day, -12 * YEARS);
  const earliest = later(since, first);
  const began = workingDay(addDays(earliest, chance.between(0, Math.max(0, daysFrom(earliest, day) - 15))));
  if (began >= day) return [];
  const road = chance.weighted(Object.fromEntries(ROADS.map(([weight], place) => [String(place), weight])));
  const steps = walk(ROADS[Number(road)]?.[1] ?? [], { began, day, chance, most: (LEVELS_OF[stay.location]?.length ?? 1) - 1 });
  const last = steps.at(-1) as PlannedStep;
  const state =
    last.action === 'CLOSE'
      ? 'DONE'
      : last.action === 'STOP'
        ? 'AFTERCARE'
        : last.action === 'LOOK' || last.action === 'MAKE_STRUCTURAL'
          ? 'STRUCTURAL'
          : 'ACTIVE';
  return [{ id: idOf('track', child.id), child, stay, state, steps, theme: chance.between(0, 5) }];
}

interface Walk {
  readonly began: CalendarDate;
  readonly day: CalendarDate;
  readonly chance: Chance;
  readonly most: number;
}

function walk(road: readonly (readonly [action: string, by: number])[], { began, day, chance, most }: Walk): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let on = began;
  let level = 0;
  for (const [action, by] of road) {
    // what came due in the last days was not talked over yet
    if (steps.length > 0 && on >= addDays(day, -UNDECIDED_DAYS)) break;
    const to = Math.min(most, level + by);
    const reviewOn = reviewOf(action, on, chance);
    steps.push({ action, from: action === 'START' ? null : level, to, on, reviewOn });
    level = to;
    on = workingDay(addDays(reviewOn ?? day, chance.happens(0.7) ? 0 : chance.between(2, 9)));
  }
  return steps;
}

function reviewOf(action: string, on: CalendarDate, chance: Chance): CalendarDate | null {
  if (action === 'CLOSE') return null;
  if (action === 'STOP') return addMonths(on, 3);
  if (action === 'MAKE_STRUCTURAL' || action === 'LOOK') return addMonths(on, 12);
  return addDays(on, 7 * chance.between(6, 10));
}

const daysFrom = (from: CalendarDate, until: CalendarDate) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
