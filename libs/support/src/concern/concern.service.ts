import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { Id } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import type { Concern, ConcernReader, SaidBearing } from '../family/family.entity.js';
import type { AnswerConcernInput, RaiseConcernInput, SayBearingInput } from '../family/family.input.js';
import { openColumnsOfChildren, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import { ConcernRepository, type StoredConcern } from './concern.repository.js';

const WORDS = { table: 'support.concern', columns: { words: 'words', answer: 'answer' } } as const;

/** *Ik maak me zorgen*: a worry reaches the owner at once and ends with an answer alone. And each side says whether it can be borne. */
@Injectable()
export class ConcernService {
  constructor(
    private readonly concerns: ConcernRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Worries of one child's parents. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<Concern[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.read(unit, await this.concerns.ofChild(unit, childId, first));
  }

  /** Worries that wait for an answer of who asks, of so many children in reach, the longest first. */
  async waiting(unit: Unit, first: number): Promise<Concern[]> {
    const purpose = this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH');
    const opened = await unit.open('CHILD', await this.concerns.waiting(unit, first, purpose), purpose);
    return this.read(unit, await this.concerns.open(unit, [...opened]));
  }

  /** Who hears a worry of one child's parents, if the child is still here. Refuses NOT_FOUND. */
  async reader(unit: Unit, childId: Id): Promise<ConcernReader | undefined> {
    await unit.openOne('CHILD', childId, 'OWN_SUPPORT');
    return this.concerns.reader(unit, childId);
  }

  /** What each side said, the latest first. Refuses NOT_FOUND. */
  async bearings(unit: Unit, childId: Id, first: number): Promise<SaidBearing[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.concerns.bearings(unit, childId, first);
  }

  /** Refuses NOT_FOUND. */
  async raise(unit: Unit, { id, childId, words }: RaiseConcernInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'OWN_WORDS');
    const sealed = await sealColumns<'words' | 'answer', string | null>(this.sealer, unit, { childId, ...WORDS }, id, { words, answer: null });
    return receiptOf(id, await this.concerns.raise(unit, id, childId, sealed.words as Buffer));
  }

  /** Refuses NOT_FOUND, NOT_NOW (it was answered). */
  async answer(unit: Unit, { childId, concernId, answer }: AnswerConcernInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH'));
    const sealed = await sealColumns<'words' | 'answer', string | null>(this.sealer, unit, { childId, ...WORDS }, concernId, { words: null, answer });
    return receiptOf(concernId, await this.concerns.answer(unit, childId, concernId, sealed.answer as Buffer));
  }

  /** Each side for itself. Refuses NOT_FOUND. */
  async bear(unit: Unit, { id, childId, answer }: SayBearingInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_WORDS'));
    return receiptOf(id, await this.concerns.bear(unit, id, childId, answer));
  }

  private async read(unit: Unit, rows: readonly StoredConcern[]): Promise<Concern[]> {
    return openColumnsOfChildren(this.sealer, unit, WORDS, rows);
  }
}
