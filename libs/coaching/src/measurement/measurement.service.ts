import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { Measurement, Sheet } from './measurement.entity.js';
import type { ChangeSheetInput, FillSheetInput, StartMeasurementInput, TurnRoundInput } from './measurement.input.js';
import { MeasurementRepository } from './measurement.repository.js';
import type { MeasurementPageType } from './measurement.type.js';

/** Nul- en eenmeting: the same questions twice, six to fifty-two weeks apart; change per question with n (R51). */
@Injectable()
export class MeasurementService {
  constructor(
    private readonly measurements: MeasurementRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** The latest first. Refuses NOT_FOUND. */
  async page(unit: Unit, locationId: Id, first: number): Promise<Measurement[]> {
    await this.open(unit, locationId);
    return this.measurements.page(unit, locationId, first);
  }

  /** One with its questions, and the results that may be told. Refuses NOT_FOUND. */
  async get(unit: Unit, locationId: Id, id: Id): Promise<MeasurementPageType> {
    await this.open(unit, locationId);
    const measurement = await this.measurements.find(unit, locationId, id);
    if (!measurement) throw new Refusal('NOT_FOUND', 'not_found');
    const [items, { t0, t1 }] = await Promise.all([this.measurements.results(unit, measurement), this.measurements.counts(unit, id)]);
    return { measurement, items, sheets0: t0, sheets1: t1 };
  }

  /** One's own lists. Refuses NOT_FOUND. */
  async ownSheets(unit: Unit, locationId: Id, measurementId: Id): Promise<Sheet[]> {
    await unit.openOne('LOCATION', locationId, 'ANSWER_SHEET');
    return this.measurements.ownSheets(unit, locationId, measurementId);
  }

  /** Refuses NOT_FOUND, INVALID (not six to fifty-two weeks), NOT_NOW (the cycle is further). */
  async start(unit: Unit, input: StartMeasurementInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    return receiptOf(input.id, await this.measurements.start(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (another round is next, too soon, too late), CHANGED_SINCE. */
  async turn(unit: Unit, input: TurnRoundInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    return receiptOf(input.measurementId, await this.measurements.turn(unit, input));
  }

  /** Refuses NOT_FOUND, INVALID (answers that do not fit), NOT_NOW (closed, or a colleague's second list). */
  async fill(unit: Unit, input: FillSheetInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'ANSWER_SHEET');
    return receiptOf(input.id, await this.measurements.fill(unit, input));
  }

  /** Refuses NOT_FOUND, INVALID, NOT_NOW (closed), CHANGED_SINCE. */
  async change(unit: Unit, input: ChangeSheetInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'ANSWER_SHEET');
    return receiptOf(input.sheetId, await this.measurements.change(unit, input));
  }

  private async open(unit: Unit, locationId: Id): Promise<void> {
    await unit.openOne('LOCATION', locationId, this.rules.purposeOf(unit, 'LOCATION', 'IMPROVE', 'ANSWER_SHEET'));
  }
}
