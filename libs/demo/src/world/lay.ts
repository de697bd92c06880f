import { addDays, type CalendarDate, daysBetween, type Id } from '#kernel';
import { OWN_FRAMEWORK, WRITE_PROFILES } from '#development';
import { type Administration, readConfig } from '#platform';
import { countedOnce, layCoaching } from '../coaching/history.js';
import { layChildren, type Move } from './children.js';
import type { ChildRecord } from './child.js';
import { dayToLay, LIVED_DAYS } from './day.js';
import { layFamilies } from './families.js';
import { MAILBOX } from '../mailbox/mailbox.sql.js';
import { layLooks } from './looks.js';
import { CONTROLLERS, layOrganisations } from './organisations.js';
import { layPeople, type Roster } from './people.js';
import { Ledger } from './rows.js';
import { layStrengths } from './strengths.js';
import { laySupport } from '../support/history.js';
import { sealTexts } from '../support/sealing.js';

/** What was laid. */
export interface LaidWorld extends SyntheticWorld {
  /** The day that it will be there. */
  readonly day: CalendarDate;
  /** The day it is there now, some months before. */
  readonly today: CalendarDate;
  /** Records of children. */
  readonly children: number;
}

/**
 * Lays the synthetic kindcentrum in an empty, migrated database, as its owner; null when it lies there already.
 * The clock is put some months before the day, so that the handovers of those months can be lived through (`live`).
 */
export async function layWorld(administration: Administration): Promise<LaidWorld | null> {
  const [state] = await administration.query<{ filled: boolean; laid: boolean; today: CalendarDate }>(
    `select exists (select from centre.controller) as filled, to_regnamespace('demo') is not null as laid, (now() at time zone 'Europe/Amsterdam')::date::text as today`,
  );
  if (!state || state.laid) return null;
  if (state.filled) throw new Error('This database holds records already, and a demo wants one of its own: give an empty one.');
  const day = dayToLay(state.today);
  const today = addDays(day, -LIVED_DAYS);
  const world = worldOn(day);
  sealTexts(world.ledger, readConfig().secret, today);
  await administration.transaction(async () => {
    await administration.query(`update access.deployment set mode = 'demo', days_ahead = $1`, [daysBetween(state.today, today)]);
    await countedOnce(administration, () => world.ledger.write(administration));
    for (const { id } of Object.values(CONTROLLERS)) await writeProfiles(administration, id, world.records);
  });
  // without figures on so many new rows the planner guesses, and every page of the first minutes is slow
  await administration.query('analyze');
  return { ...world, day, today, children: world.records.length };
}

/** The synthetic kindcentrum before it lies in a database. */
export interface SyntheticWorld {
  readonly ledger: Ledger;
  readonly records: readonly ChildRecord[];
  readonly moves: readonly Move[];
  readonly roster: Roster;
}

/** Everything that is laid, as rows; the same for the same day. */
export function worldOn(day: CalendarDate): SyntheticWorld {
  const ledger = new Ledger();
  layOrganisations(ledger, day);
  const roster = layPeople(ledger, day);
  const { all, moves } = layChildren(ledger, day);
  layFamilies(ledger, all, moves, day);
  layLooks(ledger, all, roster, day);
  layStrengths(ledger, all, roster, day);
  layCoaching(ledger, roster, day);
  laySupport(ledger, all, roster, day);
  return { ledger, records: all, moves, roster };
}

async function writeProfiles(administration: Administration, controllerId: Id, records: readonly ChildRecord[]): Promise<void> {
  const ids = records.filter((record) => record.controllerId === controllerId).map(({ id }) => id);
  if (ids.length > 0) await administration.query(WRITE_PROFILES, [controllerId, ids, OWN_FRAMEWORK]);
}

/** The last thing that is done, so that a half-laid kindcentrum is never taken for a whole one: hangs the mailbox, which production has not. */
export async function openWorld(administration: Administration): Promise<void> {
  await administration.transaction(async () => {
    await administration.query(MAILBOX);
  });
}
