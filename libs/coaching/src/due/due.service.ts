import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { type Due, duesOf } from './due.entity.js';
import { DueRepository } from './due.repository.js';

/** What is asked of somebody in the trajectories they are in, for *Vandaag* (R40, X11–X13). */
@Injectable()
export class DueService {
  constructor(private readonly dues: DueRepository) {}

  /** The most pressing first; none for who is in no trajectory. */
  async mine(unit: Unit, first: number): Promise<Due[]> {
    const opened = await unit.open('TRAJECTORY', await this.dues.own(unit), 'COACH_TOGETHER');
    if (opened.size === 0) return [];
    const trajectories = await this.dues.of(unit, [...opened]);
    return trajectories
      .flatMap((trajectory) => duesOf(trajectory, unit.today))
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
      .slice(0, first);
  }
}
