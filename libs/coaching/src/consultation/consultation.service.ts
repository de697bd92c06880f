import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { addWorkingDays, type Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import type { Telling } from '../anonymity/telling.js';
import { receiptOf } from '../step/step.js';
import { ANSWER_WORKING_DAYS, type Consultation } from './consultation.entity.js';
import type {
  AnswerConsultationInput,
  AskConsultationInput,
  ConsultationInput,
  ConsultationStepInput,
  DecideConsultationInput,
  NameChildInConsultationInput,
  SayUsefulnessInput,
} from './consultation.input.js';
import { consultationRefusals } from './consultation.refusals.js';
import { ConsultationRepository } from './consultation.repository.js';

/** Short questions straight to a specialist, without a desk and without a name (R36, X15). */
@Injectable()
export class ConsultationService {
  constructor(
    private readonly consultations: ConsultationRepository,
    private readonly anonymity: AnonymityService,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** A page of what the reader asked or was asked, the newest first. */
  async page(unit: Unit, first: number, after: Id | null): Promise<Consultation[]> {
    const ids = await this.consultations.ownIds(unit, first, after);
    const [, found] = await Promise.all([unit.open('CONSULTATION', ids, this.purpose(unit)), this.consultations.of(unit, ids)]);
    return found;
  }

  /** One of them; null when it is hidden or absent. */
  async one(unit: Unit, id: Id): Promise<Consultation | null> {
    const [, [found]] = await Promise.all([unit.openOne('CONSULTATION', id, this.purpose(unit)), this.consultations.of(unit, [id])]);
    return found ?? null;
  }

  /** Puts a question; the answer is promised within two working days. Refuses NOT_FOUND, INVALID (ownership, age band, a text that tells who, specialist). */
  async ask(unit: Unit, input: AskConsultationInput): Promise<Receipt> {
    const { about, ageBand = null, sex = null, tried, ownershipSeen } = input;
    if (!ownershipSeen) throw consultationRefusals.ownership();
    if (about === 'GROUP_CLIMATE' && (ageBand || sex)) throw consultationRefusals.groupTellsOfNoChild();
    if (about === 'CHILD' && !ageBand) throw consultationRefusals.ageBand();
    await unit.openOne('LOCATION', input.locationId, 'ASK_COACH');
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, { question: input.question, tried });
    const question = { ...input, ageBand, sex, tried: tried || null };
    return receiptOf(input.id, await this.consultations.ask(unit, question, addWorkingDays(unit.today, ANSWER_WORKING_DAYS)));
  }

  /** The specialist answers, once. Refuses NOT_FOUND, INVALID (ownership, a text that tells who), NOT_NOW, CHANGED_SINCE. */
  async answer(unit: Unit, { consultationId, version, answer, ownershipSeen }: AnswerConsultationInput): Promise<Receipt> {
    if (!ownershipSeen) throw consultationRefusals.ownership();
    await unit.openOne('CONSULTATION', consultationId, 'ADVISE');
    await this.anonymity.refuseTelling(unit, { subjectId: consultationId }, { answer });
    return receiptOf(consultationId, await this.consultations.answer(unit, consultationId, version, answer));
  }

  /** Who asked has seen the answer. Refuses NOT_FOUND, NOT_NOW. */
  async read(unit: Unit, { consultationId }: ConsultationInput): Promise<Receipt> {
    await unit.openOne('CONSULTATION', consultationId, 'CONSULT');
    return receiptOf(consultationId, await this.consultations.read(unit, consultationId));
  }

  /** The own decision, in one line; again replaces it. Refuses NOT_FOUND, NOT_NOW, CHANGED_SINCE. */
  async decide(unit: Unit, { consultationId, version, decision }: DecideConsultationInput): Promise<Receipt> {
    await unit.openOne('CONSULTATION', consultationId, 'CONSULT');
    await this.anonymity.refuseTelling(unit, { subjectId: consultationId }, { decision });
    return receiptOf(consultationId, await this.consultations.decide(unit, consultationId, version, decision));
  }

  /** Whether it was of use, from five weeks after the answer (N4). Refuses NOT_FOUND, NOT_NOW, CHANGED_SINCE. */
  async sayUsefulness(unit: Unit, { consultationId, version, usefulness, stillHere = null }: SayUsefulnessInput): Promise<Receipt> {
    await unit.openOne('CONSULTATION', consultationId, 'CONSULT');
    return receiptOf(consultationId, await this.consultations.sayUsefulness(unit, consultationId, version, { usefulness, stillHere }));
  }

  /** Takes back what was not answered yet; its words are gone at once. Refuses NOT_FOUND, NOT_NOW, CHANGED_SINCE. */
  async takeBack(unit: Unit, { consultationId, version }: ConsultationStepInput): Promise<Receipt> {
    await unit.openOne('CONSULTATION', consultationId, 'CONSULT');
    return receiptOf(consultationId, await this.consultations.takeBack(unit, consultationId, version));
  }

  /** By who asked and works with the child. Refuses NOT_FOUND, NOT_NOW (a parent with authority did not agree for this specialist's organisation), CHANGED_SINCE. */
  async nameChild(unit: Unit, { id, ...named }: NameChildInConsultationInput): Promise<Receipt> {
    await unit.openOne('CONSULTATION', named.consultationId, 'CONSULT');
    await unit.openOne('CHILD', named.childId, 'RECORD_COACH_CONSENT');
    return receiptOf(named.consultationId, await this.consultations.nameChild(unit, id, named));
  }

  /** Makes it anonymous again. Refuses NOT_FOUND, NOT_NOW, CHANGED_SINCE. */
  async unnameChild(unit: Unit, { consultationId, version }: ConsultationStepInput): Promise<Receipt> {
    await unit.openOne('CONSULTATION', consultationId, 'CONSULT');
    return receiptOf(consultationId, await this.consultations.unnameChild(unit, consultationId, version));
  }

  /** What in a text would give a child away, while answering or deciding (X15). Refuses NOT_FOUND. */
  async tells(unit: Unit, id: Id, text: string): Promise<Telling[]> {
    await unit.openOne('CONSULTATION', id, this.purpose(unit));
    return this.anonymity.tells(unit, { subjectId: id }, text);
  }

  /** A role asks or advises, and opens for that alone. */
  private purpose(unit: Unit): string {
    return this.rules.purposeOf(unit, 'CONSULTATION', 'CONSULT', 'ADVISE');
  }
}
