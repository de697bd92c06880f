import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import { type Scale, type ScaleDraft, scaleFault } from './scale.entity.js';
import type { BeginScaleInput, ChangeScaleInput, ScaleDraftInput, UseScaleInput } from './scale.input.js';
import { ScaleRepository } from './scale.repository.js';

/** Levels of support per samenwerkingsverband: draft, publish, use; a published version never changes, old records keep theirs (R27, P10). */
@Injectable()
export class ScaleService {
  constructor(private readonly scales: ScaleRepository) {}

  /** The newest published version of each SWV. */
  async newest(unit: Unit, first: number): Promise<Scale[]> {
    return this.scales.newest(unit, first);
  }

  /** What the own organisation published, the newest first. */
  async versions(unit: Unit, first: number): Promise<Scale[]> {
    return this.scales.versions(unit, first);
  }

  /** The version a location words new steps by, or null when none was chosen. */
  async inUse(unit: Unit, locationId: Id): Promise<Scale | null> {
    return this.scales.inUse(unit, locationId);
  }

  /** What is being written, or null. */
  async draft(unit: Unit): Promise<ScaleDraft | null> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'SET_SCALE');
    return this.scales.draft(unit);
  }

  /** Begins the next version; refuses NOT_NOW when one is being written already. */
  async begin(unit: Unit, input: BeginScaleInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'SET_SCALE');
    await this.scales.begin(unit, input);
    return { id: input.id, version: 1, state: 'DRAFT' };
  }

  /** Refuses CHANGED_SINCE. What does not fit yet may be kept in a draft; it is told at publishing. */
  async change(unit: Unit, { draftId, title, levels, version }: ChangeScaleInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'SET_SCALE');
    return { id: draftId, version: await this.scales.change(unit, { id: draftId, title, levels, version }), state: 'DRAFT' };
  }

  /** Throws the draft away; refuses CHANGED_SINCE. */
  async discard(unit: Unit, { draftId, version }: ScaleDraftInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'SET_SCALE');
    return { id: draftId, version: await this.scales.discard(unit, draftId, version), state: 'DISCARDED' };
  }

  /** Refuses NOT_FOUND, FORBIDDEN (no SWV), INVALID (what does not fit), CHANGED_SINCE. */
  async publish(unit: Unit, { draftId, version }: ScaleDraftInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'SET_SCALE');
    const draft = await this.scales.draft(unit);
    const fault = draft?.id === draftId ? scaleFault(draft.levels) : null;
    if (fault) throw new Refusal('INVALID', fault, { place: 'input.levels' });
    return receiptOf(draftId, await this.scales.publish(unit, draftId, version));
  }

  /** From today a location words new steps by this version; refuses NOT_FOUND. */
  async use(unit: Unit, { locationId, madeBy, scaleId }: UseScaleInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'SET_SCALE');
    return receiptOf(scaleId, await this.scales.use(unit, locationId, madeBy, scaleId));
  }
}
