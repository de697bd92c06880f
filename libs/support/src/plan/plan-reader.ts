import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Action } from '../action/action.entity.js';
import { ActionService } from '../action/action.service.js';
import type { Goal } from '../goal/goal.entity.js';
import { GoalService } from '../goal/goal.service.js';
import type { Need } from '../need/need.entity.js';
import { NeedService } from '../need/need.service.js';

/** What a track works with, together. */
export interface Plan {
  readonly needs: readonly Need[];
  readonly goals: readonly Goal[];
  readonly actions: readonly Action[];
}

/** Needs, goals and actions of a track in one question. */
@Injectable()
export class PlanReader {
  constructor(
    private readonly needs: NeedService,
    private readonly goals: GoalService,
    private readonly actions: ActionService,
  ) {}

  /** Refuses NOT_FOUND. */
  async ofTrack(unit: Unit, childId: Id, trackId: Id): Promise<Plan> {
    const needs = await this.needs.ofTrack(unit, childId, trackId);
    const goals = await this.goals.ofTrack(unit, childId, trackId);
    return { needs, goals, actions: await this.actions.ofTrack(unit, childId, trackId) };
  }
}
