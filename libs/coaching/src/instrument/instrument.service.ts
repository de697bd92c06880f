import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { AnonymityService } from '../anonymity/anonymity.service.js';
import { receiptOf } from '../step/step.js';
import type { Instrument } from './instrument.entity.js';
import type { InstrumentStepInput, ItemInput, MakeInstrumentInput, RenewInstrumentInput } from './instrument.input.js';
import { InstrumentRepository } from './instrument.repository.js';

/** Lists of questions, made by a director or coach as data (R51). */
@Injectable()
export class InstrumentService {
  constructor(
    private readonly instruments: InstrumentRepository,
    private readonly anonymity: AnonymityService,
  ) {}

  /** Refuses NOT_FOUND. */
  async page(unit: Unit, locationId: Id, first: number): Promise<Instrument[]> {
    await unit.openOne('LOCATION', locationId, 'IMPROVE');
    return this.instruments.page(unit, locationId, first);
  }

  /** Refuses NOT_FOUND, INVALID (a range that cannot be answered, a text that tells who, R38). */
  async make(unit: Unit, input: MakeInstrumentInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    holdRanges(input.items);
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, { title: input.title, ...questionsOf(input.items) });
    return receiptOf(input.id, await this.instruments.make(unit, input));
  }

  /** Refuses as `make`, NOT_NOW (retired), CHANGED_SINCE. */
  async renew(unit: Unit, input: RenewInstrumentInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    holdRanges(input.items);
    await this.anonymity.refuseTelling(unit, { subjectId: input.locationId }, questionsOf(input.items));
    return receiptOf(input.instrumentId, await this.instruments.renew(unit, input));
  }

  /** Refuses NOT_FOUND, NOT_NOW (retired already), CHANGED_SINCE. */
  async retire(unit: Unit, input: InstrumentStepInput): Promise<Receipt> {
    await unit.openOne('LOCATION', input.locationId, 'IMPROVE');
    return receiptOf(input.instrumentId, await this.instruments.retire(unit, input));
  }
}

function holdRanges(items: readonly ItemInput[]): void {
  const wrong = items.findIndex(({ kind, low, high }) => high <= low || (kind === 'YES_NO' && (low !== 0 || high !== 1)));
  if (wrong >= 0) throw new Refusal('INVALID', 'instrument_range', { place: `input.items.${wrong}` });
}

const questionsOf = (items: readonly ItemInput[]) => Object.fromEntries(items.map(({ text }, nth) => [`items.${nth}.text`, text]));
