import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Arrangement } from '#testing';
import type { Actor, Application, Arrival, ChildFact, DeliveryFact, HandoverFact, ListFact } from '../facts.js';
import { daysLater } from '../oracle.js';
import { actor, enlist, tokenHashOf } from './actors.js';
import { type ChildPlan, layChild, type LaidChild } from './children.js';
import type { House } from './ground.js';

type Step =
  | 'OFFER'
  | 'VIEW'
  | 'AGREE'
  | 'REFUSE'
  | 'ON_PAPER'
  | 'SEND'
  | 'RECEIVE'
  | 'PLAN'
  | 'HOLD'
  | 'CONFIRM'
  | 'FEEDBACK'
  | 'ADOPT'
  | 'CLOSE'
  | 'WITHDRAW'
  | 'WITHDRAW_HEALTH'
  | 'PUT_RIGHT'
  | 'REPLACE';
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
  readonly actors: Actor[] = [];

  constructor(
    private readonly a: Arrangement,
    private readonly care: House,
    private readonly school: House,
    private readonly keptIn: 'own transactions' | 'this transaction',
  ) {}

  async begin(): Promise<void> {
    const forever = { from: '2020-01-01', until: null };
    const overGroups = (...lists: ListFact[]) => lists.map(({ id }) => ({ scopeKind: 'GROUP' as const, scopeId: id, period: forever }));
    const { groups } = this.care;
    this.actors.push(
      actor('who prepares handovers', this.care, 'PEDAGOGICAL_STAFF', overGroups(groups.own, groups.beside, groups.elsewhere)),
      actor('who receives handovers', this.school, 'ADMINISTRATOR', [{ scopeKind: 'CONTROLLER', scopeId: this.school.controller.id, period: forever }]),
      actor('who answers handovers', this.school, 'TEACHER', overGroups(this.school.groups.own, this.school.groups.beside)),
    );
    await enlist(this.a.admin, this.actors);
  }

  async handover(plan: HandoverPlan): Promise<void> {
    const group = this.care.groups[plan.group ?? 'own'];
    const child = await this.child(this.care, { name: `child of a handover: ${plan.name}, childcare`, stays: [{ in: group, from: -400 }], ...plan.child });
    const guardian = (await this.guardians(`guardian of a handover: ${plan.name}`, this.care, child))[0]!;
    const id = await this.draft(child.fact, group, plan.expires ?? 100);
    const pupil = plan.steps.includes('RECEIVE') ? await this.pupil(plan) : null;
    const steps: Step[] = [];
    for (const step of plan.steps) if (await this.step(id, step, guardian, pupil?.fact ?? null)) steps.push(step);
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
    const enrolment = await this.enrolmentOf(pupil.fact);
    const { rows } = await admin.query<{ id: string }>(`select id from handover.ve_statement where side = 'RECEIVER' and controller_id = $1`, [
      this.school.controller.id,
    ]);
    await this.as(this.actors[1]!, ['LOCATION', this.school.locations.own.id, 'MATCH'], `select handover.receive_ve_statement($1, $2, 1)`, [
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

  private async step(id: string, step: Step, guardian: Actor, pupil: ChildFact | null): Promise<boolean> {
    const [sender, receiver, teacher] = this.actors as [Actor, Actor, Actor];
    const asSender = (sql: string, ...values: unknown[]) => this.as(sender, ['HANDOVER', id, 'PREPARE'], sql, [id, ...values]);
    const asParent = (sql: string, ...values: unknown[]) => this.as(guardian, ['HANDOVER', id, 'DECIDE'], sql, [id, ...values]);
    const asTeacher = (sql: string, ...values: unknown[]) =>
      this.as(teacher, ['DELIVERY', id, step === 'CONFIRM' ? 'CONFIRM_LEVEL' : 'RECEIVE'], sql, [id, ...values]);
    const mine = guardian.posts[0]!.scopeId;
    const version = `(select version from handover.${['OFFER', 'SEND', 'CLOSE'].includes(step) ? 'handover' : 'delivery'} where id = $1 limit 1)`;
    const decide = (choice: string, kinds: string[]) =>
      asParent(
        `select handover.decide($1, $2, $3, $4, $5, (select hash from handover.issue where handover_id = $1 order by number desc limit 1), null)`,
        randomUUID(),
        mine,
        choice,
        kinds,
      );
    const steps: Record<Step, () => Promise<boolean>> = {
      OFFER: async () => {
        await this.issue(id, 1, CONTENT);
        return asSender(`select handover.act($1, 'OFFER', ${version})`);
      },
      VIEW: () =>
        asParent(
          `insert into handover.parent_view (controller_id, id, handover_id, guardian_id, voice, text, written_on, method, proof_reference)
        select access.controller(), gen_random_uuid(), $1, $2, 'PARENT', 'Proef', access.today(), method, case method when 'PAPER' then 'Proef' end from unnest('{DIGITAL,PAPER}'::text[]) method`,
          mine,
        ),
      AGREE: () =>
        decide(
          'ALL',
          CONTENT.map(([kind]) => kind),
        ),
      REFUSE: () => decide('NOTHING', []),
      ON_PAPER: () => decide('ON_PAPER', []),
      SEND: () => asSender(`select handover.send($1, ${version})`),
      RECEIVE: async () =>
        this.as(receiver, ['LOCATION', this.school.locations.own.id, 'MATCH'], `select handover.receive($1, $2, ${version})`, [
          id,
          await this.enrolmentOf(pupil!),
        ]),
      PLAN: () => asTeacher(`select handover.plan_conversation($1, ${version}, 'SHORT_CALL', access.today(), '09:00')`),
      HOLD: () =>
        asTeacher(`select handover.hold_conversation($1, ${version}, access.today(), '{Proef}', '{Proef}', true, true, '[{"who": "Proef", "what": "Proef"}]')`),
      CONFIRM: () =>
        asTeacher(
          `select handover.confirm_level($1, ${version}, $2)`,
          JSON.stringify(['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'].map((domain) => ({ domain, outcome: 'CONFIRMED' }))),
        ),
      FEEDBACK: () => asTeacher(`select handover.give_feedback($1, ${version}, 4, 4, 4, 'Proef')`),
      ADOPT: () => asTeacher(`select handover.adopt($1, '{PERSON}')`),
      PUT_RIGHT: () => asSender(`select handover.begin_replacement($1, (select version from handover.handover where id = $1))`),
      REPLACE: async () => {
        await this.issue(
          id,
          2,
          CONTENT.map(([kind, content]) => (kind === 'PERSON' ? [kind, content.replace('Proef', 'Beter')] : [kind, content])),
        );
        const now = '(select version from handover.replacement where handover_id = $1)';
        const agree = `select handover.decide_replacement($1, $2, $3, true, '{PERSON}', (select hash from handover.issue where handover_id = $1 and number = 2), null)`;
        return (
          (await asSender(`select handover.offer_replacement($1, ${now})`)) &&
          (await asParent(agree, randomUUID(), mine)) &&
          asSender(`select handover.send_replacement($1, ${now})`)
        );
      },
      CLOSE: () => asSender(`select handover.act($1, 'CLOSE', ${version})`),
      WITHDRAW: () => asParent('select handover.withdraw($1, $2, $3, null, null)', randomUUID(), mine),
      WITHDRAW_HEALTH: () => asParent(`select handover.withdraw($1, $2, $3, '{HEALTH}', null)`, randomUUID(), mine),
    };
    return steps[step]();
  }

  /** The issue that parents read: each part as text with its hash. */
  private async issue(id: string, number: number, parts: typeof CONTENT): Promise<void> {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const controllerId = this.care.controller.id;
    await this.a.admin.query('insert into handover.issue values ($1, $2, $4, $3, access.today())', [
      controllerId,
      id,
      hash(parts.map(([, content]) => hash(content)).join('')),
      number,
    ]);
    for (const [place, [kind, content]] of parts.entries()) {
      await this.a.admin.query('insert into handover.issue_part values ($1, $2, $7, $3, $4, $5, $6)', [
        controllerId,
        id,
        place + 1,
        kind,
        content,
        hash(content),
        number,
      ]);
    }
  }

  private async enrolmentOf({ id }: ChildFact): Promise<string> {
    const { rows } = await this.a.admin.query<{ id: string }>('select id from children.enrolment where child_id = $1', [id]);
    return rows[0]!.id;
  }

  /** One step as the person who takes it: entered, opened, done, kept. In a random world a step out of their reach is not taken. */
  private async as(who: Actor, [kind, id, purpose]: [string, string, string], sql: string, values: unknown[]): Promise<boolean> {
    const { admin } = this.a;
    const own = this.keptIn === 'own transactions';
    await admin.query(own ? 'begin' : 'savepoint step');
    try {
      await enter(admin, who);
      await admin.query('select access.open($1, $2, $3)', [kind, [id], purpose]);
      const { rows } = await admin.query<Record<string, string>>(sql, values);
      const outcome = Object.values(rows[0] ?? {})[0] ?? '';
      if (typeof outcome === 'string' && /^\(\w/.test(outcome)) throw new Error(`a step of the world was refused: ${sql} gave ${outcome}`);
      await admin.query(own ? 'commit' : 'release step');
      return true;
    } catch (error) {
      if (own) throw error;
      await admin.query('rollback to step');
      return false;
    }
  }
}

const enter = (admin: pg.Client, { accountId, controllerId, role }: Actor) =>
  admin.query('select access.enter($1, $2, $3, gen_random_uuid(), $4)', [tokenHashOf(accountId), controllerId, role, 'world']);

const section = (category: string, more: object = {}) => ({
  category,
  facts: [],
  strengths: [{ text: 'Proef', source: { kind: 'TYPED', id: null, on: null } }],
  notes: [],
  concerns: [],
  levels: [],
  ...more,
});
const seen = { domain: 'LANGUAGE', line: 'SPEAKING', step: 3, sight: 'SEEN', certainty: 'SURE', observedOn: '2026-01-01', raterRole: 'PEDAGOGICAL_STAFF' };

/** Parts as they are frozen; the development part carries a level. */
const CONTENT: readonly (readonly [kind: string, content: string])[] = [
  ['PERSON', JSON.stringify({ sections: [section('PERSON')] })],
  ['DEVELOPMENT', JSON.stringify({ sections: [section('LANGUAGE', { levels: [seen] })] })],
  ['HEALTH', JSON.stringify({ sections: [section('HEALTH')] })],
];
