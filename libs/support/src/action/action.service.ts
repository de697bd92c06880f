import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { Id } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { Action } from './action.entity.js';
import type { EndActionInput, PlanActionInput } from './action.input.js';
import { ActionRepository } from './action.repository.js';

const wordsOf = (childId: Id) => ({ childId, table: 'support.action', columns: { what: 'what' } }) as const;

/** Who does what, where, until when; while a specialist is at work the base team is too (R44). */
@Injectable()
export class ActionService {
  constructor(
    private readonly actions: ActionRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** What runs first. Refuses NOT_FOUND. */
  async ofTrack(unit: Unit, childId: Id, trackId: Id): Promise<Action[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.read(unit, childId, trackId);
  }

  /** The same of what is open already, as far as it is. */
  async read(unit: Unit, childId: Id, trackId: Id): Promise<Action[]> {
    return openColumns(this.sealer, unit, wordsOf(childId), await this.actions.ofTrack(unit, childId, trackId));
  }

  /** Refuses NOT_FOUND, NOT_NOW (the track does not run, the base team does nothing yet: R44), INVALID (no end). */
  async plan(unit: Unit, { id, childId, trackId, goalId = null, setting, doer, untilOn, what }: PlanActionInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH'));
    const sealed = await sealColumns<'what', string>(this.sealer, unit, wordsOf(childId), id, { what });
    return receiptOf(id, await this.actions.plan(unit, trackId, { id, goalId, setting, doer, untilOn, ...sealed }));
  }

  /** Refuses NOT_FOUND, NOT_NOW (over already, or the last of the base team while a specialist is at work: R44), CHANGED_SINCE. */
  async end(unit: Unit, { childId, trackId, actionId, version }: EndActionInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH'));
    return receiptOf(actionId, await this.actions.end(unit, trackId, actionId, version));
  }
}
