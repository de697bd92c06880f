import { addDays, type CalendarDate, type Id, newId } from '#kernel';
import type { Answer, Visitor } from './api.js';
import { arrange, type ArrangedPerson } from './arrange.js';
import { asAdmin, type TestDatabase } from './database.js';
import type { World } from './world.js';

/** A colleague of KDV De Wilg and a coach from outside who take something up together. */
export interface ArrangedTrajectory {
  readonly controllerId: Id;
  readonly id: Id;
  readonly locationId: Id;
  readonly coach: ArrangedPerson;
  readonly colleague: ArrangedPerson;
}

/** Days of a trajectory, from today: asked a month ago, first visit three weeks ago, planned to end in a month, unless told. */
interface TrajectoryShape {
  readonly askedOn?: CalendarDate;
  readonly firstVisitOn?: CalendarDate | null;
  readonly plannedEndOn?: CalendarDate;
  readonly endedOn?: CalendarDate | null;
}

/** Lays a trajectory of the mentor of the Vlinders with a coach of its own, past the walls; the triggers of the real tables see it. */
export async function arrangeTrajectory(database: TestDatabase, { childcare, people }: World, shape: TrajectoryShape = {}): Promise<ArrangedTrajectory> {
  const [id, controllerId, locationId, colleague] = [newId(), childcare.id, childcare.locations.wilg, people.mentor];
  return arrange(database, async (a) => {
    const coach = await a.person('Coach', { controllerId, role: 'EXTERNAL_COACH', scopeKind: 'LOCATION', scopeId: locationId });
    const { askedOn = addDays(a.today, -30), firstVisitOn = addDays(a.today, -21), plannedEndOn = addDays(a.today, 30), endedOn = null } = shape;
    await a.admin.query(
      `insert into coaching.trajectory (controller_id, id, location_id, group_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, first_visit_on, planned_end_on, ended_on)
       values ($1, $2, $3, $4, 'ALERT4YOU', $5, $6, $6, $7, $8, $9, $10)`,
      [controllerId, id, locationId, childcare.groups.vlinders, coach.accountId, colleague.accountId, askedOn, firstVisitOn, plannedEndOn, endedOn],
    );
    for (const [{ accountId }, side] of [
      [coach, 'COACH'],
      [colleague, 'COLLEAGUE'],
    ] as const) {
      await a.admin.query('insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) values ($1, $2, $3, $4, $5, $6)', [
        controllerId,
        newId(),
        id,
        accountId,
        side,
        askedOn,
      ]);
    }
    return { controllerId, id, locationId, coach, colleague };
  });
}

/** A meeting that both confirmed, so many days ago; gives the id of its log. */
export async function arrangeMeeting({ adminUrl }: TestDatabase, { controllerId, id, coach }: ArrangedTrajectory, daysAgo = 0): Promise<Id> {
  const log = newId();
  await asAdmin(adminUrl, (admin) =>
    admin.query(
      `insert into coaching.log (controller_id, id, trajectory_id, held_on, setting, form, state, made_by) values ($1, $2, $3, access.today() - $4::integer, 'GROUP', 'OBSERVATION', 'CONFIRMED', $5)`,
      [controllerId, log, id, daysAgo, coach.accountId],
    ),
  );
  return log;
}

/** Asks a mutation by its name with an intent of its own: `act(coach, 'makeGoal', { … })`; the type of its input is its name with a capital unless told. */
export async function act(
  who: Visitor,
  name: string,
  input: Record<string, unknown>,
  type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`,
): Promise<Answer<Record<string, { id: Id; version: number; state: string | null }>>> {
  const title = `${name[0]!.toUpperCase()}${name.slice(1)}`;
  return who.ask(`mutation ${title}($input: ${type}!) { ${name}(input: $input) { id version state } }`, { input: { id: newId(), ...input } });
}

/** The receipt of an act that must be let in. */
export function receiptOf(answer: Awaited<ReturnType<typeof act>>): { id: Id; version: number; state: string | null } {
  if (answer.errors.length > 0) throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
  return Object.values(answer.data!)[0]!;
}

/** The reason an act was refused for; null when it was let in. */
export const reasonOf = ({ errors }: Answer): string | null => errors[0]?.extensions.reason ?? null;
