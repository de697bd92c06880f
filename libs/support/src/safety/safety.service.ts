import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { SafetyColleague, SafetyNote } from './safety.entity.js';
import type { NoteSafetyInput } from './safety.input.js';
import { SafetyRepository } from './safety.repository.js';

const wordsOf = (childId: Id) => ({ childId, table: 'support.safety_note', columns: { words: 'words' } }) as const;

/** Notes on the safety of a child, apart from all else and for two named people (C13). What a professional must do stays outside this program: no meldcode workflow. */
@Injectable()
export class SafetyService {
  constructor(
    private readonly notes: SafetyRepository,
    private readonly sealer: Sealer,
  ) {}

  /** One's own notes and those one keeps with another. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<SafetyNote[]> {
    await unit.openOne('CHILD', childId, 'SAFETY');
    return openColumns(this.sealer, unit, wordsOf(childId), await this.notes.ofChild(unit, childId));
  }

  /** With whom notes can be kept. Refuses NOT_FOUND. */
  async colleagues(unit: Unit, childId: Id): Promise<SafetyColleague[]> {
    await unit.openOne('CHILD', childId, 'SAFETY');
    return this.notes.colleagues(unit, childId);
  }

  /** Refuses NOT_FOUND, NOT_NOW (no colleague named who works with the child). */
  async note(unit: Unit, { id, childId, keptWith, words }: NoteSafetyInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SAFETY');
    const sealed = await sealColumns<'words', string>(this.sealer, unit, wordsOf(childId), id, { words });
    return receiptOf(id, await this.notes.note(unit, id, childId, keptWith ?? null, sealed.words));
  }
}
