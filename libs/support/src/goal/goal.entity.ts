import type { ProtectiveFactor } from '#coaching';
import type { CalendarDate, Id } from '#kernel';
import type { Action } from '../action/action.entity.js';
import type { Domain } from '../need/need.entity.js';

/** Go on, do otherwise (this goal ends, another may begin), or stop (P6). */
export const GOAL_DECISIONS = ['CONTINUE', 'CHANGE', 'STOP'] as const;
export type GoalDecision = (typeof GOAL_DECISIONS)[number];

export const GOAL_STATES = ['OPEN', 'CHANGED', 'STOPPED'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** Between how many days one looks: six to eight weeks (P6). */
export const GOAL_DAYS = { least: 42, most: 56 } as const;

/** How far a goal came, 0 to 10, with one line; of the goal, never of the child. */
export interface Evaluation {
  readonly id: Id;
  readonly onDate: CalendarDate;
  readonly howFar: number;
  readonly decision: GoalDecision;
  readonly line: string | null;
}

/** A small goal: now, in six to eight weeks, how we see it (P6, R42). */
export interface Goal {
  readonly id: Id;
  readonly domain: Domain;
  readonly factors: readonly ProtectiveFactor[];
  readonly state: GoalState;
  readonly setOn: CalendarDate;
  readonly lookOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly nowIs: string | null;
  readonly aim: string | null;
  readonly seenBy: string | null;
  readonly version: number;
  readonly evaluations: readonly Evaluation[];
}

/** By which number an action names its goal among those on a paper, from one; null when it is for none of them. */
export function numberOf(goals: readonly Pick<Goal, 'id'>[], { goalId }: Pick<Action, 'goalId'>): number | null {
  const place = goals.findIndex(({ id }) => id === goalId);
  return place < 0 ? null : place + 1;
}
