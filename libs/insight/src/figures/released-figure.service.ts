import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { spanOf } from '../release/release.margins.js';
import { askedYear } from './asked-year.js';
import type { ReleasedFigure } from './released-figure.entity.js';
import { ReleasedFigureRepository } from './released-figure.repository.js';

/** Figures of all locations of a controller together, for who sees aggregates alone (R48). */
@Injectable()
export class ReleasedFigureService {
  constructor(private readonly figures: ReleasedFigureRepository) {}

  /** What came out in a year, each of five people or more; what was withheld is not among it. Refuses NOT_FOUND, INVALID. */
  async ofController(unit: Unit, year: number): Promise<ReleasedFigure[]> {
    const span = spanOf(String(askedYear(year)));
    await unit.openOne('CONTROLLER', unit.controllerId, 'RELEASED_FIGURES');
    const figures = await this.figures.between(unit, [unit.controllerId], span);
    return figures.filter(({ people, fewest }) => people !== null && people >= fewest);
  }
}
