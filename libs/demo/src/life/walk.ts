import { addDays, type CalendarDate, daysBetween, type Id } from '#kernel';
import { personaAccount } from '../persona/personas.js';
import { idOf } from '../world/chance.js';
import type { Move } from '../world/children.js';
import { decidingParents } from '../world/families.js';
import { CONTROLLERS, locationId } from '../world/organisations.js';
import type { LaidWorld } from '../world/lay.js';
import type { Roster } from '../world/people.js';
import type { Actor, Door } from './door.js';
import { plannedSteps, type StepName } from './journeys.js';
import { AGREEMENTS, FEEDBACK, VIEWS } from './words.js';

interface Receipt {
  readonly version: number;
}

/** A handover under way, as it was last seen at either side. */
interface UnderWay {
  readonly id: Id;
  version: number;
  delivered: number;
}

/** Lives through all that happened around the handovers, moving the day on between them; ends on the day itself. */
export async function liveThrough(door: Door, { moves, roster, today: from, day }: LaidWorld): Promise<void> {
  const walk = new Walk(door, roster);
  let today = from;
  const until = async (date: CalendarDate) => {
    if (date > today) await door.moveOn(daysBetween(today, date));
    today = date > today ? date : today;
  };
  for (const { move, step, on } of plannedSteps(moves, day)) {
    await until(on);
    await walk.take(step, move, today);
  }
  await until(day);
}

/** The people around a handover, each doing their own part through the door. */
class Walk {
  private readonly handovers = new Map<string, UnderWay>();

  constructor(
    private readonly door: Door,
    private readonly roster: Roster,
  ) {}

  /** Takes one step on a day. */
  async take(step: StepName, move: Move, today: CalendarDate): Promise<void> {
    const handover = this.handoverOf(move);
    const [parent, other = parent] = decidingParents(move);
    if (!parent || !other) return;
    const guardian = (one: typeof parent): Actor => ({ account: one.account, hat: `${one.controllerId}:GUARDIAN` });
    switch (step) {
      case 'open':
        return this.open(move, handover);
      case 'offer':
        return this.offer(move, handover);
      case 'agree':
        await this.tell(move, handover, guardian(parent));
        return this.decide(handover, guardian(parent), 'ALL');
      case 'agreeToo':
        return this.decide(handover, guardian(other), Number.parseInt(handover.id[0] ?? '0', 16) % 3 === 0 ? 'CORE' : 'ALL');
      case 'refuse':
        return this.decide(handover, guardian(parent), 'NOTHING');
      case 'carry':
        return this.decide(handover, guardian(parent), 'ON_PAPER');
      case 'withdraw':
        return void (await this.act(guardian(parent), 'withdrawConsent', 'WithdrawConsentInput', { handoverId: handover.id }, handover.id));
      case 'expire':
        return;
      default:
        return this.takeLater(step, move, handover, today);
    }
  }

  private async takeLater(step: StepName, move: Move, handover: UnderWay, today: CalendarDate): Promise<void> {
    const mentor = this.mentorOf(move);
    const teacher = this.teacherOf(move);
    const delivery = { deliveryId: handover.id, version: handover.delivered };
    switch (step) {
      case 'send':
        handover.version = await this.act(mentor, 'sendHandover', 'HandoverStepInput', { handoverId: handover.id, version: handover.version }, handover.id);
        handover.delivered = 1;
        return;
      case 'receive':
        return this.receive(move, handover);
      case 'read':
        return void (await this.door.ask(teacher, 'query ReadDelivery($id: ID!) { delivery(id: $id) { id } }', { id: handover.id }));
      case 'plan':
        handover.delivered = await this.act(
          teacher,
          'planConversation',
          'PlanConversationInput',
          { ...delivery, form: 'SIT_TOGETHER', on: addDays(today, 8), time: '15:30' },
          handover.id,
        );
        return;
      case 'hold':
        return this.hold(move, handover, today);
      case 'confirm':
        return this.confirm(handover, teacher);
      case 'answer':
        handover.delivered = await this.act(teacher, 'giveFeedback', 'GiveFeedbackInput', { ...delivery, ...pick(FEEDBACK, handover.id) }, handover.id);
        return;
      default:
        handover.version = await this.versionOf(move, handover);
        await this.act(mentor, 'closeHandover', 'HandoverStepInput', { handoverId: handover.id, version: handover.version }, handover.id);
    }
  }

  private async open({ care, school, firstSchoolDay }: Move, handover: UnderWay): Promise<void> {
    const stay = school.stays.find(({ from, until }) => from <= firstSchoolDay && firstSchoolDay < until);
    const input = {
      id: handover.id,
      childId: care.id,
      receiverLocationId: locationId(stay?.location ?? ''),
      enrolledOn: `${Number(care.person.birthDate.slice(0, 4)) + 3}${care.person.birthDate.slice(4)}`,
      firstSchoolDay,
    };
    handover.version = (await this.mutate(this.mentorOf({ care } as Move), 'openHandover', 'OpenHandoverInput', input)).version;
  }

  private async offer(move: Move, handover: UnderWay): Promise<void> {
    const mentor = this.mentorOf(move);
    const step = () => ({ handoverId: handover.id, version: handover.version });
    handover.version = await this.act(mentor, 'answerWarm', 'AnswerWarmInput', { ...step(), answer: 'SIT_TOGETHER' }, handover.id);
    handover.version = await this.act(mentor, 'offerToParents', 'HandoverStepInput', step(), handover.id);
  }

  private async tell({ care }: Move, handover: UnderWay, parent: Actor): Promise<void> {
    const { part, text } = pick(VIEWS, handover.id);
    await this.act(parent, 'addView', 'AddViewInput', { handoverId: handover.id, part, text: text.replaceAll('{naam}', care.person.callName) }, handover.id);
  }

  private async decide(handover: UnderWay, parent: Actor, choice: string): Promise<void> {
    const { handoverForParents } = await this.door.ask<{ handoverForParents: { issueHash: string } }>(
      parent,
      'query OwnHandover($id: ID!) { handoverForParents(id: $id) { issueHash } }',
      { id: handover.id },
    );
    handover.version = await this.act(
      parent,
      'decide',
      'DecideInput',
      { handoverId: handover.id, issueHash: handoverForParents.issueHash, choice },
      `${handover.id}/${parent.account}/${choice}`,
    );
  }

  private async receive({ school }: Move, handover: UnderWay): Promise<void> {
    const location = school.stays.at(0)?.location ?? '';
    const administrator = { account: personaAccount('admin-petra'), hat: `${CONTROLLERS.school.id}:ADMINISTRATOR` };
    const input = { arrivalId: handover.id, locationId: locationId(location), enrolmentId: idOf('enrolment', school.id), version: handover.delivered };
    handover.delivered = await this.act(administrator, 'acknowledgeReceipt', 'AcknowledgeReceiptInput', input, handover.id);
  }

  private async hold(move: Move, handover: UnderWay, heldOn: CalendarDate): Promise<void> {
    const people = { senderPeople: [this.nameAt(move.care)], receiverPeople: [this.nameAt(move.school)], parentsInvited: true, parentsPresent: true };
    const agreements = pick(AGREEMENTS, handover.id).map((one) => ({ ...one, until: addDays(move.firstSchoolDay, 28) }));
    const input = { deliveryId: handover.id, version: handover.delivered, heldOn, ...people, agreements };
    handover.delivered = await this.act(this.teacherOf(move), 'holdConversation', 'HoldConversationInput', input, handover.id);
  }

  private async confirm(handover: UnderWay, teacher: Actor): Promise<void> {
    const domains = ['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'].map((domain) => ({ domain, outcome: 'CONFIRMED' }));
    handover.delivered = await this.act(
      teacher,
      'confirmStartingLevel',
      'ConfirmStartingLevelInput',
      { deliveryId: handover.id, version: handover.delivered, domains },
      handover.id,
    );
  }

  private async versionOf(move: Move, handover: UnderWay): Promise<number> {
    return (
      await this.door.ask<{ handover: Receipt }>(this.mentorOf(move), 'query FollowHandover($id: ID!) { handover(id: $id) { version } }', { id: handover.id })
    ).handover.version;
  }

  private async act(actor: Actor, name: string, inputType: string, input: Record<string, unknown>, key: string): Promise<number> {
    return (await this.mutate(actor, name, inputType, { id: idOf('step', name, key), ...input })).version;
  }

  private async mutate(actor: Actor, name: string, inputType: string, input: Record<string, unknown>): Promise<Receipt> {
    const operation = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const data = await this.door.ask<Record<string, Receipt>>(actor, `mutation ${operation}($input: ${inputType}!) { ${name}(input: $input) { version } }`, {
      input,
    });
    return data[name] as Receipt;
  }

  private handoverOf({ care }: Move): UnderWay {
    const known = this.handovers.get(care.id);
    if (known) return known;
    const handover = { id: idOf('handover', care.id), version: 1, delivered: 1 };
    this.handovers.set(care.id, handover);
    return handover;
  }

  private mentorOf({ care }: Move): Actor {
    return { account: this.colleague(care).account, hat: `${CONTROLLERS.childcare.id}:PEDAGOGICAL_STAFF` };
  }

  private teacherOf({ school }: Move): Actor {
    return { account: this.colleague(school).account, hat: `${CONTROLLERS.school.id}:TEACHER` };
  }

  private nameAt(record: Move['care']): string {
    return this.colleague(record).name;
  }

  /** Of childcare the last group, of school the first class. */
  private colleague({ controllerId, stays }: Move['care']): { account: Id; name: string } {
    const stay = controllerId === CONTROLLERS.childcare.id ? stays.at(-1) : stays[0];
    return this.roster.ofPlace(stay?.location ?? '', stay?.group ?? '');
  }
}

function pick<T>(list: readonly T[], id: Id): T {
  return list[Number.parseInt(id.slice(0, 6), 16) % list.length] as T;
}
