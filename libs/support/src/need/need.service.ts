import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, Refusal } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { Need } from './need.entity.js';
import type { NoteNeedInput, RemoveNeedInput } from './need.input.js';
import { NeedRepository } from './need.repository.js';

const wordsOf = (childId: Id) => ({ childId, table: 'support.need', columns: { text: 'text' } }) as const;

/** What helps, what a child needs, and what hinders: in that order on every page, in no order while writing (P2, R42). */
@Injectable()
export class NeedService {
  constructor(
    private readonly needs: NeedRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Refuses NOT_FOUND. */
  async ofTrack(unit: Unit, childId: Id, trackId: Id): Promise<Need[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.read(unit, childId, trackId);
  }

  /** The same of what is open already, as far as it is. */
  async read(unit: Unit, childId: Id, trackId: Id): Promise<Need[]> {
    return openColumns(this.sealer, unit, wordsOf(childId), await this.needs.ofTrack(unit, childId, trackId));
  }

  /** Refuses NOT_FOUND, NOT_NOW (the track is over), INVALID (a starter goes with a need, and with a need alone). */
  async note(unit: Unit, input: NoteNeedInput): Promise<Receipt> {
    const { id, childId, trackId, kind, domain, starter = null, factor = null, text } = input;
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH'));
    if ((kind === 'NEED') !== (starter !== null)) throw new Refusal('INVALID', 'support_starter', { place: 'input.starter' });
    const sealed = await sealColumns<'text', string>(this.sealer, unit, wordsOf(childId), id, { text });
    return receiptOf(id, await this.needs.note(unit, trackId, { id, kind, starter, domain, factor, ...sealed }));
  }

  /** Refuses NOT_FOUND. */
  async remove(unit: Unit, { childId, trackId, needId }: RemoveNeedInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH'));
    return receiptOf(needId, await this.needs.remove(unit, trackId, needId));
  }
}
