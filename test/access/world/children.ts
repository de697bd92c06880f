import { randomBytes } from 'node:crypto';
import type { Arrangement } from '#testing';
import type { Application, ChildFact, Guardianship, HouseholdFact, ListFact, Stay } from '../facts.js';
import { daysLater } from '../oracle.js';
import type { House } from './ground.js';

/** A child with the guardians it has; a guardian may have an account. */
export interface LaidChild {
  readonly fact: ChildFact;
  readonly households: readonly LaidHousehold[];
}

export interface LaidHousehold {
  readonly fact: HouseholdFact;
  readonly accountId: string | null;
}

/** When a child is somewhere, told in days from today: first day, and the first day it is no longer there. */
interface Span {
  readonly from: number;
  readonly until?: number;
}

/** A child as a sentence and where it is; guardians as the authority each has. */
export interface ChildPlan {
  readonly name: string;
  readonly stays?: readonly ({ readonly in: ListFact } & Span)[];
  readonly applications?: readonly ({ readonly at: string; readonly group?: string } & Span)[];
  readonly guardians?: readonly Guardianship['authority'][];
}

/** Lays a child with its stays, applications and guardians, and rows in each table that tells of it. */
export async function layChild(a: Arrangement, house: House, plan: ChildPlan): Promise<LaidChild> {
  const controllerId = house.controller.id;
  const day = (days: number) => daysLater(a.today, days);
  const range = ({ from, until }: Span) => `[${day(from)},${until === undefined ? '' : day(until)})`;
  const period = ({ from, until }: Span) => ({ from: day(from), until: until === undefined ? null : day(until) });
  const id = await a.child({ controllerId, callName: 'Proef', languages: ['nl'] });
  const stays: Stay[] = [];
  for (const stay of plan.stays ?? []) {
    await a.placement(controllerId, id, stay.in.id, range(stay));
    stays.push({ groupId: stay.in.id, locationId: stay.in.locationId, atSchool: house.atSchool, period: period(stay) });
  }
  const applications: Application[] = [];
  for (const application of plan.applications ?? []) {
    const enrolment = await a.enrolment(controllerId, id, application.at, {
      recordedOn: day(application.from),
      ...(application.group ? { groupId: application.group } : {}),
    });
    if (application.until !== undefined) await a.admin.query('update children.enrolment set ended_on = $2 where id = $1', [enrolment, day(application.until)]);
    applications.push({ locationId: application.at, atSchool: house.atSchool, period: period(application) });
  }
  const guardians: Guardianship[] = [];
  const households: LaidHousehold[] = [];
  for (const authority of plan.guardians ?? ['YES']) {
    const { id: guardianId, accountId } = await a.guardian(controllerId, id, 'Proef', authority);
    guardians.push({ guardianId, authority });
    households.push({ fact: { kind: 'HOUSEHOLD', name: `household, authority ${authority}, of: ${plan.name}`, controllerId, id: guardianId }, accountId });
  }
  await layRecord(a, controllerId, id, households[0]?.fact.id);
  return { fact: { kind: 'CHILD', name: plan.name, controllerId, id, stays, applications, guardians, arrivals: [] }, households };
}

async function layRecord(a: Arrangement, controllerId: string, childId: string, guardianId: string | undefined): Promise<void> {
  await a.veIndication(controllerId, childId);
  await a.admin.query(`insert into children.ve_hours values ($1, gen_random_uuid(), $2, date_trunc('month', $3::date)::date, 12)`, [
    controllerId,
    childId,
    a.today,
  ]);
  if (!guardianId) return;
  await a.admin.query(
    `insert into children.guardian_code (controller_id, id, child_id, guardian_id, code_hash, channel, made_on, expires_at)
     values ($1, gen_random_uuid(), $2, $3, $4, 'MAIL', $5, now() + interval '14 days')`,
    [controllerId, childId, guardianId, randomBytes(32), a.today],
  );
}

/** Every relation and every edge of a period: eight weeks is 56 days. */
export function childPlans({ groups, locations, atSchool }: House): ChildPlan[] {
  const { own, beside, elsewhere } = groups;
  const where = atSchool ? 'school' : 'childcare';
  const plans: ChildPlan[] = [
    { name: 'here for long', stays: [{ in: own, from: -400 }], guardians: ['YES', 'NO', 'UNKNOWN'] },
    { name: 'left yesterday', stays: [{ in: own, from: -400, until: 0 }] },
    { name: 'last day today', stays: [{ in: own, from: -400, until: 1 }] },
    { name: 'first day today', stays: [{ in: own, from: 0 }] },
    { name: 'first day tomorrow', stays: [{ in: own, from: 1 }] },
    { name: 'first day in exactly eight weeks', stays: [{ in: own, from: 56 }], applications: [{ at: locations.own.id, from: -30 }] },
    { name: 'first day a day after eight weeks', stays: [{ in: own, from: 57 }] },
    {
      name: 'moved to the group beside',
      stays: [
        { in: own, from: -400, until: -10 },
        { in: beside, from: -10 },
      ],
    },
    {
      name: 'left, comes back in a year',
      stays: [
        { in: own, from: -400, until: -10 },
        { in: own, from: 365 },
      ],
    },
    { name: 'in the group beside', stays: [{ in: beside, from: -400 }], guardians: ['YES', 'YES'] },
    { name: 'at the other location', stays: [{ in: elsewhere, from: -400 }] },
    {
      name: 'moved to the other location',
      stays: [
        { in: own, from: -400, until: 0 },
        { in: elsewhere, from: 0 },
      ],
    },
    { name: 'applied here, in no group', applications: [{ at: locations.own.id, from: 0 }] },
    { name: 'applied here, withdrawn since', applications: [{ at: locations.own.id, from: -100, until: 0 }] },
    { name: 'applied at the other location', applications: [{ at: locations.other.id, from: -100 }] },
    { name: 'in no group, nowhere applied', guardians: [] },
  ];
  return plans.map((plan) => ({ ...plan, name: `child ${plan.name}, ${where}` }));
}
