import { randomUUID } from 'node:crypto';
import type { Arrangement } from '#testing';
import type { Actor, Application, Arrival, ChildFact, DeliveryFact, HandoverFact, ListFact } from '../facts.js';
import { daysLater } from '../oracle.js';
import { actor, enlist } from './actors.js';
import { type ChildPlan, layChild, type LaidChild } from './children.js';
import type { House } from './ground.js';
import { CONTENT, HandoverSteps, type KeptIn, type Step } from './handover-steps.js';

type School = NonNullable<ChildPlan['stays']>;

export interface HandoverPlan {
  readonly name: string;
  readonly steps: readonly Step[];
  /** The child at the sender; in the own group unless told. */
  readonly child?: Partial<ChildPlan>;
  readonly group?: 'own' | 'beside' | 'elsewhere';
  /** The same child at the school, when it was received: where it is, and which group its application names. */
  readonly school?: { readonly stays?: (house: House) => School; readonly applied?: 'own' | 'beside'; readonly applicationEnds?: true };
  /** Days from today on which it expires. */
  readonly expires?: number;
}

const SENT: readonly Step[] = ['OFFER', 'VIEW', 'AGREE', 'SEND'];
const RECEIVED: readonly Step[] = [...SENT, 'RECEIVE'];
const inOwn = (from: number, until?: number) => (house: House) => [{ in: house.groups.own, from, ...(until === undefined ? {} : { until }) }];

/** Every state of R7, every state of the consent, and every place the child can be in when it arrives. */
const PLANS: readonly HandoverPlan[] = [
  { name: 'refused and forgotten', steps: ['OFFER', 'VIEW', 'REFUSE'] },
  { name: 'expired', steps: ['OFFER'], expires: -1 },
  { name: 'draft', steps: [] },
  { name: 'draft of the group beside', steps: [], group: 'beside' },
  { name: 'draft of the other location', steps: [], group: 'elsewhere' },
  { name: 'draft, authority of the guardian unknown', steps: [], child: { guardians: ['UNKNOWN', 'NO'] } },
  { name: 'with the parents, one of two decided', steps: ['OFFER', 'VIEW', 'AGREE'], child: { guardians: ['YES', 'YES'] } },
  { name: 'with the parents, nobody decided', steps: ['OFFER', 'VIEW'] },
  { name: 'agreed, not sent', steps: ['OFFER', 'VIEW', 'AGREE'] },
  { name: 'refused today', steps: ['OFFER', 'REFUSE'] },
  { name: 'carried by the parent', steps: ['OFFER', 'ON_PAPER'] },
  { name: 'sent, not received', steps: SENT },
  { name: 'sent, child left childcare', steps: SENT, child: { stays: [] } },
  { name: 'refused, child left childcare', steps: ['OFFER', 'REFUSE'], child: { stays: [] } },
  { name: 'withdrawn before it was received', steps: [...SENT, 'WITHDRAW'] },
  { name: 'received, comes to the own group in a year', steps: RECEIVED, school: { applied: 'own' } },
  { name: 'received, in the own group', steps: RECEIVED, school: { stays: inOwn(-10) } },
  { name: 'received, comes to the own group later than eight weeks', steps: RECEIVED, school: { stays: inOwn(200) } },
  { name: 'received, last day at school today', steps: RECEIVED, school: { stays: inOwn(-10, 1) } },
  { name: 'received, left the school', steps: RECEIVED, school: { stays: inOwn(-10, 0), applicationEnds: true } },
  { name: 'received, in the group beside', steps: RECEIVED, school: { stays: (house) => [{ in: house.groups.beside, from: -10 }] } },
  { name: 'received, one part withdrawn', steps: [...RECEIVED, 'WITHDRAW_HEALTH'], school: { stays: inOwn(-10) } },
  { name: 'withdrawn after it was read and partly adopted', steps: [...RECEIVED, 'ADOPT', 'WITHDRAW'], school: { stays: inOwn(-10) } },
  {
    name: 'withdrawn after all was done, child not here yet',
    steps: [...RECEIVED, 'PLAN', 'HOLD', 'CONFIRM', 'FEEDBACK', 'WITHDRAW'],
    school: { applied: 'own' },
  },
  { name: 'spoken about and confirmed', steps: [...RECEIVED, 'PLAN', 'HOLD', 'CONFIRM'], school: { stays: inOwn(-10) } },
  { name: 'received, being put right', steps: [...RECEIVED, 'PUT_RIGHT'], school: { stays: inOwn(-10) } },
  { name: 'received, one part replaced', steps: [...RECEIVED, 'PUT_RIGHT', 'REPLACE'], school: { stays: inOwn(-10) } },
  { name: 'closed', steps: [...RECEIVED, 'ADOPT', 'PLAN', 'HOLD', 'CONFIRM', 'FEEDBACK', 'CLOSE'], school: { stays: inOwn(-10) } },
];

const OVER: readonly Step[] = ['REFUSE', 'CLOSE', 'WITHDRAW'];

/** What the handovers add to a world. */
export interface LaidHandovers {
  readonly children: readonly LaidChild[];
  readonly handovers: readonly HandoverFact[];
  readonly deliveries: readonly DeliveryFact[];
  readonly actors: readonly Actor[];
}

/** Every course of steps that the plans know. */
export const COURSES: readonly (readonly Step[])[] = PLANS.map(({ steps }) => steps);

/** Lays handovers from childcare to school, each brought to its state by the product's own steps, as the people who take them. */
export async function layHandovers(a: Arrangement, childcare: House, school: House): Promise<LaidHandovers> {
  const lay = new HandoverLayer(a, childcare, school, 'own transactions');
  await lay.begin();
  for (const plan of PLANS) {
    await lay.handover(plan);
    // the worker forgets what was refused and ends what expired; later plans stay as they are
    if (plan.name.includes('forgotten')) await a.admin.query('select handover.forget_refused()');
    if (plan.expires !== undefined) await a.admin.query('select handover.expire()');
  }
  await lay.veStatement();
  return lay;
}

/** Lays these handovers inside the transaction that runs. */
export async function layTheseHandovers(a: Arrangement, childcare: House, school: House, plans: readonly HandoverPlan[]): Promise<LaidHandovers> {
  const lay = new HandoverLayer(a, childcare, school, 'this transaction');
  await lay.begin();
  for (const plan of plans) await lay.handover(plan);
  return lay;
}

class HandoverLayer implements LaidHandovers {
  readonly children: LaidChild[] = [];
  readonly handovers: HandoverFact[] = [];
  readonly deliveries: DeliveryFact[] = [];
  readonly actors: Actor[];
  private readonly steps: HandoverSteps;

  constructor(
    private readonly a: Arrangement,
    private readonly care: House,
    private readonly school: House,
    keptIn: KeptIn,
  ) {
    const forever = { from: '2020-01-01', until: null };
    const overGroups = (...lists: ListFact[]) => lists.map(({ id }) => ({ scopeKind: 'GROUP' as const, scopeId: id, period: forever }));
    const { groups } = care;
    const people = [
      actor('who prepares handovers', care, 'PEDAGOGICAL_STAFF', overGroups(groups.own, groups.beside, groups.elsewhere)),
      actor('who receives handovers', school, 'ADMINISTRATOR', [{ scopeKind: 'CONTROLLER', scopeId: school.controller.id, period: forever }]),
      actor('who answers handovers', school, 'TEACHER', overGroups(school.groups.own, school.groups.beside)),
    ] as const;
    this.actors = [...people];
    this.steps = new HandoverSteps(a.admin, school, keptIn, people);
  }

  async begin(): Promise<void> {
    await enlist(this.a.admin, this.actors);
  }

  async handover(plan: HandoverPlan): Promise<void> {
    const group = this.care.groups[plan.group ?? 'own'];
    const child = await this.child(this.care, { name: `child of a handover: ${plan.name}, childcare`, stays: [{ in: group, from: -400 }], ...plan.child });
    const guardian = (await this.guardians(`guardian of a handover: ${plan.name}`, this.care, child))[0]!;
    const id = await this.draft(child.fact, group, plan.expires ?? 100);
    const pupil = plan.steps.includes('RECEIVE') ? await this.pupil(plan) : null;
    const steps: Step[] = [];
    for (const step of plan.steps) if (await this.steps.take(id, step, guardian, pupil?.fact ?? null)) steps.push(step);
    if (plan.school?.applicationEnds) await this.endApplication(pupil!.fact);
    const isOver = plan.expires !== undefined || steps.some((step) => OVER.includes(step));
    this.handovers.push({
      kind: 'HANDOVER',
      name: `handover ${plan.name}`,
      controllerId: this.care.controller.id,
      id,
      childId: child.fact.id,
      groupId: group.id,
      locationId: group.locationId,
      isOver,
      isDraft: steps.length === 0,
      isBeingReplaced: steps.at(-1) === 'PUT_RIGHT',
      guardians: child.fact.guardians,
    });
    if (steps.includes('SEND')) this.deliver(id, { ...plan, steps }, steps.includes('RECEIVE') ? pupil!.fact : null);
  }

  /** Programme and duration of VE go to the school whatever the parents decide, and are linked there (R8). */
  async veStatement(): Promise<void> {
    const { admin } = this.a;
    await admin.query(`update handover.handover set latest_on = access.today() where id = $1`, [
      this.handovers.find(({ name }) => name === 'handover refused today')!.id,
    ]);
    await admin.query('select handover.send_ve_statements()');
    const pupil = await this.child(this.school, {
      name: 'child whose VE was told by law, school',
      stays: [{ in: this.school.groups.own, from: -10 }],
      applications: [{ at: this.school.locations.own.id, from: -100 }],
    });
    const enrolment = await this.steps.enrolmentOf(pupil.fact);
    const { rows } = await admin.query<{ id: string }>(`select id from handover.ve_statement where side = 'RECEIVER' and controller_id = $1`, [
      this.school.controller.id,
    ]);
    await this.steps.as(this.actors[1]!, ['LOCATION', this.school.locations.own.id, 'MATCH'], `select handover.receive_ve_statement($1, $2, 1)`, [
      rows[0]!.id,
      enrolment,
    ]);
  }

  private async guardians(name: string, house: House, { households }: LaidChild): Promise<Actor[]> {
    const forever = { from: '2020-01-01', until: null };
    const guardians = households.map(({ fact, accountId }) =>
      actor(name, house, 'GUARDIAN', [{ scopeKind: 'GUARDIAN', scopeId: fact.id, period: forever }], accountId!),
    );
    this.actors.push(...guardians);
    await enlist(this.a.admin, guardians);
    return guardians;
  }

  private async child(house: House, plan: ChildPlan): Promise<LaidChild> {
    const child = await layChild(this.a, house, plan);
    this.children.push(child);
    return child;
  }

  private async draft({ id: childId, controllerId }: ChildFact, group: ListFact, expires: number): Promise<string> {
    const id = randomUUID();
    const day = (days: number) => daysLater(this.a.today, days);
    await this.a.admin.query(
      `insert into handover.handover (controller_id, id, child_id, group_id, location_id, type, receiver_controller_id, receiver_location_id, enrolled_on, due_on, latest_on, expires_on, opened_on)
       values ($1, $2, $3, $4, $5, 'KDV_PO', $6, $7, $8, $9, $10, $11, $8)`,
      [
        controllerId,
        id,
        childId,
        group.id,
        group.locationId,
        this.school.controller.id,
        this.school.locations.own.id,
        day(-30),
        day(30),
        day(60),
        day(expires),
      ],
    );
    await this.a.admin.query(
      `insert into handover.handover_person select $1, $2, $3, c.call_name, c.family_name, c.birth_date from children.child c where c.id = $4`,
      [controllerId, id, group.id, childId],
    );
    for (const [kind, content] of CONTENT)
      await this.a.admin.query('insert into handover.part (controller_id, handover_id, kind, content) values ($1, $2, $3, $4)', [
        controllerId,
        id,
        kind,
        content,
      ]);
    return id;
  }

  /** The school's own record of the child, with the application it is linked to (R1, R19). */
  private async pupil({ name, school }: HandoverPlan): Promise<LaidChild> {
    const stays = school?.stays?.(this.school) ?? [];
    const group = school?.applied && { group: this.school.groups[school.applied].id };
    const pupil = await this.child(this.school, {
      name: `pupil of a handover ${name}`,
      stays,
      applications: [{ at: this.school.locations.own.id, from: -100, ...group, ...(stays.length > 0 ? { until: 1 } : {}) }],
    });
    await this.guardians(`guardian of a pupil of a handover: ${name}`, this.school, pupil);
    return pupil;
  }

  private async endApplication(pupil: ChildFact): Promise<void> {
    await this.a.admin.query('update children.enrolment set ended_on = $2 where child_id = $1', [pupil.id, this.a.today]);
    (pupil.applications as Application[])[0] = { ...pupil.applications[0]!, period: { from: pupil.applications[0]!.period.from, until: this.a.today } };
  }

  private deliver(id: string, { name, steps, school }: HandoverPlan, pupil: ChildFact | null): void {
    const arrival: Arrival | null = pupil && {
      receivedOn: this.a.today,
      consent: steps.includes('WITHDRAW') ? 'WITHDRAWN' : 'LIVE',
      locationId: this.school.locations.own.id,
      groupId: school?.applied ? this.school.groups[school.applied].id : null,
    };
    if (pupil && arrival) (pupil.arrivals as Arrival[]).push(arrival);
    this.deliveries.push({ kind: 'DELIVERY', name: `delivery ${name}`, controllerId: this.school.controller.id, id, child: pupil, arrival });
  }
}
