import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { CalendarDate, Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import { appliedLate, decisionTerm, dutyExceptions, dutyStanding } from '../term/duty-of-care.js';
import type { Application, ApplicationPage } from './application.entity.js';
import type { ReceiveApplicationInput, TakeApplicationStepInput } from './application.input.js';
import { ApplicationRepository } from './application.repository.js';

/** Applications under the duty of care (zorgplicht): their clock, what stands against the duty, and how they end (R24-R26). */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<ApplicationPage[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
    return (await this.applications.ofChild(unit, childId)).map((application) => pageOf(application, unit.today));
  }

  /** Refuses NOT_FOUND (also a school where one does not work), NOT_NOW (one runs at this school), INVALID (a day to come, or before birth; a wish before it). */
  async receive(unit: Unit, input: ReceiveApplicationInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, 'SUPPORT');
    return receiptOf(input.id, await this.applications.receive(unit, input));
  }

  /**
   * A parent with authority takes it back and does nothing else; one of two may, as long as nothing shows that the other objects (BW 1:253i).
   * Refuses NOT_FOUND (also any other step of a parent), NOT_NOW (not from this state; the duty applies; day 70 is not past; parents applied anew since), INVALID (a day, an extension too late, no school named), CHANGED_SINCE.
   */
  async step(unit: Unit, input: TakeApplicationStepInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_WORDS'));
    return receiptOf(input.applicationId, await this.applications.step(unit, input));
  }
}

function pageOf(application: Application, today: CalendarDate): ApplicationPage {
  const { receivedOn, extendedOn, decidedOn, desiredStart } = application;
  const clock = { receivedOn, extensionToldOn: extendedOn, decidedOn };
  const exceptions = dutyExceptions(application);
  const standing = dutyStanding(clock, today);
  return {
    ...application,
    // where the duty does not apply nobody has a right to a place
    standing: standing === 'TEMPORARY_PLACEMENT' && exceptions.length > 0 ? 'OVERDUE' : standing,
    exceptions,
    late: desiredStart !== null && appliedLate(receivedOn, desiredStart),
    term: decisionTerm(clock),
  };
}
