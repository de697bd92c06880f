import { addDays, type CalendarDate, daysBetween, type Id } from '#kernel';
import { OWN_FRAMEWORK, WRITE_PROFILES } from '#development';
import type { Administration } from '#platform';
import { layChildren } from './children.js';
import type { ChildRecord } from './child.js';
import { dayToLay, LIVED_DAYS } from './day.js';
import { layFamilies } from './families.js';
import { layLooks } from './looks.js';
import { CONTROLLERS, layOrganisations } from './organisations.js';
import { layPeople } from './people.js';
import { Ledger } from './rows.js';
import { layStrengths } from './strengths.js';

/** What was laid. */
export interface LaidWorld {
  /** The day it is there now. */
  readonly day: CalendarDate;
  /** Records of children. */
  readonly children: number;
}

/**
 * Lays the synthetic kindcentrum in an empty, migrated database, as its owner; null when it lies there already.
 * The clock is put some months before the day, so that the handovers of those months can be lived through (`live`).
 */
export async function layWorld(administration: Administration): Promise<LaidWorld | null> {
  const [state] = await administration.query<{ mode: string; filled: boolean; today: CalendarDate }>(
    `select mode, exists (select from centre.controller) as filled, (now() at time zone 'Europe/Amsterdam')::date::text as today from access.deployment`,
  );
  if (!state || (state.mode === 'demo' && state.filled)) return null;
  if (state.filled) throw new Error('This database holds records already, and a demo wants one of its own: give an empty one.');
  const day = dayToLay(state.today);
  return administration.transaction(async () => {
    const ahead = daysBetween(state.today, addDays(day, -LIVED_DAYS));
    await administration.query(`update access.deployment set mode = 'test', days_ahead = $1`, [ahead]);
    const { ledger, records } = worldOn(day);
    await ledger.write(administration);
    for (const { id } of Object.values(CONTROLLERS)) await writeProfiles(administration, id, records);
    return { day, children: records.length };
  });
}

/** Everything that is laid, as rows; the same for the same day. */
export function worldOn(day: CalendarDate): { ledger: Ledger; records: readonly ChildRecord[] } {
  const ledger = new Ledger();
  layOrganisations(ledger, day);
  const roster = layPeople(ledger, day);
  const { all } = layChildren(ledger, day);
  layFamilies(ledger, all, day);
  layLooks(ledger, all, roster, day);
  layStrengths(ledger, all, roster, day);
  return { ledger, records: all };
}

async function writeProfiles(administration: Administration, controllerId: Id, records: readonly ChildRecord[]): Promise<void> {
  const ids = records.filter((record) => record.controllerId === controllerId).map(({ id }) => id);
  if (ids.length > 0) await administration.query(WRITE_PROFILES, [controllerId, ids, OWN_FRAMEWORK]);
}

/** Puts the clock on the day and lets people in; the last thing that is done, so that a half-laid kindcentrum is never taken for a whole one. */
export async function openWorld(administration: Administration, { day }: LaidWorld): Promise<void> {
  await administration.query(
    `update access.deployment set mode = 'demo', days_ahead = days_ahead + ($1::date - access.today())`,
    [day],
  );
}
