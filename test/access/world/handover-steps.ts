import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Actor, ChildFact } from '../facts.js';
import { tokenHashOf } from './actors.js';
import type { House } from './ground.js';

/** What somebody does with a handover. */
export type Step =
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
export const CONTENT: readonly (readonly [kind: string, content: string])[] = [
  ['PERSON', JSON.stringify({ sections: [section('PERSON')] })],
  ['DEVELOPMENT', JSON.stringify({ sections: [section('LANGUAGE', { levels: [seen] })] })],
  ['HEALTH', JSON.stringify({ sections: [section('HEALTH')] })],
];

/** Whether each step is a transaction of its own, or part of the one that runs. */
export type KeptIn = 'own transactions' | 'this transaction';

/** Takes the steps of handovers by the product's own functions, each as the person who takes it. */
export class HandoverSteps {
  constructor(
    private readonly admin: pg.Client,
    private readonly school: House,
    private readonly keptIn: KeptIn,
    /** Who prepares handovers, who receives them, and who answers. */
    private readonly people: readonly [Actor, Actor, Actor],
  ) {}

  /** Whether the step was taken. */
  async take(id: string, step: Step, guardian: Actor, pupil: ChildFact | null): Promise<boolean> {
    const [sender, receiver, teacher] = this.people;
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
        await this.admin.query(`update handover.handover set warm_answer = 'SHORT_CALL' where id = $1`, [id]);
        return asSender(`select handover.act($1, 'OFFER', ${version})`);
      },
      VIEW: () =>
        asParent(
          `insert into handover.parent_view (controller_id, id, handover_id, guardian_id, voice, part_kind, text, written_on, method, proof_reference)
        select access.controller(), gen_random_uuid(), $1, $2, 'PARENT', case method when 'DIGITAL' then 'PERSON' end, 'Proef', access.today(), method, case method when 'PAPER' then 'Proef' end from unnest('{DIGITAL,PAPER}'::text[]) method`,
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
      FEEDBACK: async () => {
        await this.admin.query('update handover.delivery set first_school_day = access.today() - 42 where id = $1', [id]);
        return asTeacher(`select handover.give_feedback($1, ${version}, 4, 4, 4, 'Proef')`);
      },
      ADOPT: () => asTeacher(`select handover.adopt($1, (select issue from handover.delivery where id = $1), '{PERSON}')`),
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
    const { controllerId } = this.people[0];
    await this.admin.query('insert into handover.issue values ($1, $2, $4, $3, access.today())', [
      controllerId,
      id,
      hash(parts.map(([, content]) => hash(content)).join('')),
      number,
    ]);
    for (const [place, [kind, content]] of parts.entries()) {
      await this.admin.query('insert into handover.issue_part values ($1, $2, $7, $3, $4, $5, $6)', [
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

  /** The application of the school's own record. */
  async enrolmentOf({ id }: ChildFact): Promise<string> {
    const { rows } = await this.admin.query<{ id: string }>('select id from children.enrolment where child_id = $1', [id]);
    return rows[0]!.id;
  }

  /** One step as the person who takes it: entered, opened, done, kept. In a random world a step out of their reach is not taken. */
  async as(who: Actor, [kind, id, purpose]: [string, string, string], sql: string, values: unknown[]): Promise<boolean> {
    const { admin } = this;
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
