import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { ChildService } from '#children';
import type { Receipt, Unit } from '#platform';
import { receiptDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { receiptOf } from '../handover/handover.refusals.js';
import type { AcknowledgeReceiptInput } from './match.input.js';
import { MatchRepository } from './match.repository.js';
import type { ArrivalType, CandidateType } from './match.type.js';

/** Whoever enrols finds the own application of what arrived; only then its contents open (R15, R19). */
@Injectable()
export class MatchService {
  constructor(
    private readonly matches: MatchRepository,
    private readonly settings: SettingRepository,
    private readonly children: ChildService,
  ) {}

  /** What waits at a location, with own applications of the same birth date. Refuses NOT_FOUND. */
  async arrivals(unit: Unit, locationId: Id, first: number): Promise<ArrivalType[]> {
    await unit.openOne('LOCATION', locationId, 'MATCH');
    const [arrivals, candidates, setting] = await Promise.all([
      this.matches.arrivals(unit, locationId, first),
      this.matches.candidates(unit, locationId),
      this.settings.of(unit, locationId),
    ]);
    const named = await this.named(unit, [...new Set(candidates.map(({ childId }) => childId))]);
    return arrivals.map((arrival) => ({
      ...arrival,
      ...receiptDates(arrival.sentOn, setting),
      candidates: candidates.filter(({ arrivalId }) => arrivalId === arrival.id).flatMap(({ enrolmentId, childId }) => shown(enrolmentId, childId, named)),
    }));
  }

  /** Links an arrival to an own application. Refuses NOT_FOUND, INVALID (no such application, other birth date), NOT_NOW, CHANGED_SINCE. */
  async acknowledge(unit: Unit, { arrivalId, locationId, enrolmentId, version }: AcknowledgeReceiptInput): Promise<Receipt> {
    await unit.openOne('LOCATION', locationId, 'MATCH');
    return receiptOf(arrivalId, await this.matches.receive(unit, arrivalId, enrolmentId, version));
  }

  /** Links a VE statement to an own application; then it stands in the school's record of the child (R8). Refuses as a receipt does. */
  async acknowledgeVeStatement(unit: Unit, { arrivalId, locationId, enrolmentId, version }: AcknowledgeReceiptInput): Promise<Receipt> {
    await unit.openOne('LOCATION', locationId, 'MATCH');
    return receiptOf(arrivalId, await this.matches.receiveVeStatement(unit, arrivalId, enrolmentId, version));
  }

  private async named(unit: Unit, ids: readonly Id[]): Promise<Awaited<ReturnType<ChildService['names']>>> {
    const opened = await unit.open('CHILD', ids, 'ROSTER');
    return opened.size > 0 ? this.children.names(unit, [...opened]) : [];
  }
}

function shown(enrolmentId: Id, childId: Id, named: Awaited<ReturnType<ChildService['names']>>): CandidateType[] {
  return named.filter(({ id }) => id === childId).map(({ callName, familyName }) => ({ enrolmentId, childId, callName, familyName: familyName ?? null }));
}
