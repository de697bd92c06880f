import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import { DaysRepository } from './days.repository.js';
import type { Mark, MarkSet, Measure, Moment } from './mark.entity.js';
import { MarkRepository } from './mark.repository.js';
import { holdOpen, isOpen, momentOf, type OpenMoment } from './moment.js';

/** A moment of an opened trajectory, and whether it can be marked today. */
export interface MomentNow extends OpenMoment {
  readonly moment: Moment;
  readonly open: boolean;
}

/** Giving and reading one's own marks: the same way for goals, confidence, satisfaction and meetings (R40, K4). */
@Injectable()
export class MarkService {
  constructor(
    private readonly marks: MarkRepository,
    private readonly days: DaysRepository,
  ) {}

  /** One's own marks of one measure, and the moments at which it is asked. Refuses NOT_FOUND. */
  async own(unit: Unit, trajectoryId: Id, measure: Measure, moments: readonly Moment[]): Promise<{ marks: Mark[]; moments: MomentNow[] }> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    const [marks, days] = await Promise.all([this.marks.own(unit, trajectoryId, measure), this.days.of(unit, trajectoryId)]);
    const known = moments.flatMap((moment) => {
      const when = momentOf(days, moment);
      return when ? [{ moment, ...when, open: isOpen(when, unit.today) }] : [];
    });
    return { marks, moments: known };
  }

  /** Gives or corrects a set at a moment. Refuses NOT_FOUND, NOT_NOW (too early, too late, it stands), FORBIDDEN (a coach), CHANGED_SINCE. */
  async giveAt(unit: Unit, set: MarkSet & { readonly moment: Moment }): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', set.trajectoryId, 'COACH_TOGETHER');
    holdOpen(await this.days.of(unit, set.trajectoryId), set.moment, unit.today);
    return this.give(unit, set);
  }

  /** Gives or corrects a set in an opened trajectory. */
  async give(unit: Unit, set: MarkSet): Promise<Receipt> {
    return receiptOf(set.goalId ?? set.logId ?? set.trajectoryId, await this.marks.give(unit, set));
  }
}
