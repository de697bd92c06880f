import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { Cycle } from './cycle.entity.js';
import type { AskCycleInput, DecideCycleInput, MeasureOtherwiseInput, NoteDiscussionInput } from './cycle.input.js';
import { CycleRepository } from './cycle.repository.js';

/** Question, measure, discussion, decision, and again; what does not work is stopped (R52). A text that tells who a child is, is refused INVALID (R38). */
@Injectable()
export class CycleService {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly rules: RulesOfTheHouse,
    private readonly anonymity: AnonymityService,
  ) {}

  /** The latest first. Refuses NOT_FOUND. */
  async page(unit: Unit, locationId: Id, first: number): Promise<Cycle[]> {
    await unit.openOne('LOCATION', locationId, this.rules.purposeOf(unit, 'LOCATION', 'IMPROVE', 'ANSWER_SHEET'));
    return this.cycles.page(unit, locationId, first);
  }

  /** Refuses NOT_FOUND, INVALID (a group at another level than its own), NOT_NOW (what it follows was not decided, or stopped). */
  async ask(unit: Unit, input: AskCycleInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    if ((input.level === 'GROUP') !== Boolean(input.groupId)) throw new Refusal('INVALID', 'cycle_group', { place: 'input.groupId' });
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, { question: input.question });
    return receiptOf(input.id, await this.cycles.ask(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (talked over already), CHANGED_SINCE. */
  async measureOtherwise(unit: Unit, input: MeasureOtherwiseInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, { measuredBy: input.measuredBy });
    return receiptOf(input.cycleId, await this.cycles.measureOtherwise(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (nothing measured, or decided), INVALID (a day to come), CHANGED_SINCE. */
  async noteDiscussion(unit: Unit, input: NoteDiscussionInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, { outcome: input.outcome });
    return receiptOf(input.cycleId, await this.cycles.noteDiscussion(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (not talked over, or decided), CHANGED_SINCE. */
  async decide(unit: Unit, input: DecideCycleInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, { reason: input.reason });
    return receiptOf(input.cycleId, await this.cycles.decide(unit, input));
  }
}
