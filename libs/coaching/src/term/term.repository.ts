import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';

/** How many days words are kept after a trajectory. */
export interface Term {
  readonly anonymousDays: number;
  /** 0 while nothing was set. */
  readonly version: number;
}

/** The term of a controller that was opened to be organised. */
@Injectable()
export class TermRepository {
  async here(unit: Unit): Promise<Term | null> {
    const [row] = await unit.query<Term>('select anonymous_days as "anonymousDays", version from coaching.term_here() where version is not null');
    return row ?? null;
  }

  async keep(unit: Unit, { anonymousDays, version }: Term): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.keep_term($1, $2)', [anonymousDays, version]);
    return row;
  }
}
