import { type CalendarDate, type Id, newId } from '#kernel';
import type { TestApi, Visitor } from './api.js';
import type { ArrangedGuardian, ArrangedPerson } from './arrange.js';

/** What every mutation answers. */
export interface Step {
  readonly id: Id;
  readonly version: number;
  readonly state: string;
}

/** A handover under way: its id and the version that was last seen. */
export interface UnderWay {
  readonly id: Id;
  version: number;
}

/** Lines in a section of a part. */
interface Written {
  readonly strengths?: readonly string[];
  readonly notes?: readonly string[];
  readonly concerns?: readonly string[];
}

const mutation = (name: string, input: string) => `mutation Step($input: ${input}!) { ${name}(input: $input) { id version state } }`;

/** Walks a handover along its road through the real door, one verb a step; each returns what the mutation answered. */
export class HandoverRoad {
  constructor(
    readonly staff: Visitor,
    /** The school where the child is enrolled. */
    readonly school: Id,
    readonly today: CalendarDate,
  ) {}

  static async of(api: TestApi, mentor: ArrangedPerson, school: Id, today: CalendarDate): Promise<HandoverRoad> {
    return new HandoverRoad(await api.visitor(mentor.accountId, mentor.hat), school, today);
  }

  /** Opens a draft. */
  async open(childId: Id, more: Record<string, unknown> = {}): Promise<UnderWay> {
    const done = await this.do(this.staff, 'openHandover', 'OpenHandoverInput', {
      id: newId(),
      childId,
      receiverLocationId: this.school,
      enrolledOn: this.today,
      ...more,
    });
    return { id: done.id, version: done.version };
  }

  /** Answers cold or warm (null: answered before) and lays it before the parents. */
  async offer(handover: UnderWay, answer: string | null = 'SIT_TOGETHER'): Promise<Step> {
    if (answer) await this.step(handover, 'answerWarm', 'AnswerWarmInput', { answer });
    return this.step(handover, 'offerToParents');
  }

  /** A step with the version guard, by the preschool. */
  async step(handover: UnderWay, name: string, input = 'HandoverStepInput', more: Record<string, unknown> = {}): Promise<Step> {
    const done = await this.do(this.staff, name, input, { id: newId(), handoverId: handover.id, version: handover.version, ...more });
    handover.version = done.version;
    return done;
  }

  /** Writes a section of a part as it stands now. */
  async write(handover: UnderWay, part: string, category: string, words: Written): Promise<Step> {
    const { handover: seen } = await this.staff.get<{ handover: { parts: { part: string; version: number }[] } }>(
      'query Parts($id: ID!) { handover(id: $id) { parts { part version } } }',
      { id: handover.id },
    );
    return this.do(this.staff, 'editPart', 'EditPartInput', {
      id: newId(),
      handoverId: handover.id,
      part,
      version: seen.parts.find((one) => one.part === part)?.version,
      sections: [{ category, strengths: [], notes: [], concerns: [], ...words }],
    });
  }

  /** A guardian decides on the issue that lies before them. */
  async decide(handover: UnderWay, guardian: Visitor, choice: string, more: Record<string, unknown> = {}): Promise<Step> {
    const read = await guardian.get<{ handoverForParents: { issueHash: string } }>('query Read($id: ID!) { handoverForParents(id: $id) { issueHash } }', {
      id: handover.id,
    });
    const done = await this.do(guardian, 'decide', 'DecideInput', {
      id: newId(),
      handoverId: handover.id,
      issueHash: read.handoverForParents.issueHash,
      choice,
      ...more,
    });
    handover.version = done.version;
    return done;
  }

  /** Any mutation by anyone; a refusal fails the test. */
  async do(visitor: Visitor, name: string, inputType: string, input: Record<string, unknown>): Promise<Step> {
    return (await visitor.get<Record<string, Step>>(mutation(name, inputType), { input }))[name] as Step;
  }

  /** Any mutation by anyone; gives the refusal's code and reason, or the state. */
  async attempt(visitor: Visitor, name: string, inputType: string, input: Record<string, unknown>): Promise<string> {
    const answer = await visitor.ask<Record<string, Step>>(mutation(name, inputType), { input: { id: newId(), ...input } });
    const refused = answer.errors[0]?.extensions;
    return refused ? `${refused.code} ${refused.reason}` : String(answer.data?.[name]?.state);
  }

  /** Where it stands now, and the version to go on with. */
  async look(handover: UnderWay): Promise<string> {
    const { handover: seen } = await this.staff.get<{ handover: { version: number; state: string } }>(
      'query Seen($id: ID!) { handover(id: $id) { version state } }',
      { id: handover.id },
    );
    handover.version = seen.version;
    return seen.state;
  }

  /** Opens the API as a guardian. */
  static async guardian(api: TestApi, guardian: ArrangedGuardian): Promise<Visitor> {
    if (!guardian.accountId) throw new Error(`${guardian.name} has no account`);
    return api.visitor(guardian.accountId, guardian.hat);
  }
}
