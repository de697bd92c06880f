import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { SetCoachingTermInput } from './term.input.js';
import { type Term, TermRepository } from './term.repository.js';

/** How long an organisation keeps the words of its trajectories; the worker forgets them when the term has passed (X15). */
@Injectable()
export class TermService {
  constructor(private readonly terms: TermRepository) {}

  /** Refuses NOT_FOUND. */
  async here(unit: Unit): Promise<Term> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const term = await this.terms.here(unit);
    if (!term) throw new Refusal('NOT_FOUND', 'not_found');
    return term;
  }

  /** A shorter term forgets what is older at the worker's next round. Refuses NOT_FOUND, CHANGED_SINCE. */
  async set(unit: Unit, input: SetCoachingTermInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    return receiptOf(unit.controllerId, await this.terms.keep(unit, input));
  }
}
