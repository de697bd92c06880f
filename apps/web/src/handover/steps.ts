import type { StateStep } from '../parts/state-steps/state-steps.js';
import type { Days } from '../words/use-days.js';
import type { Say } from '../words/use-words.js';
import type { ToldEvent } from './told.js';

const order = ['MAKE', 'PARENTS', 'SEND', 'RECEIVE', 'READ', 'TALK', 'LEVEL', 'ANSWER'] as const;
export type StepName = (typeof order)[number];

/** The event that ends each step. */
const endedBy: Readonly<Record<StepName, string>> = {
  MAKE: 'OFFERED',
  PARENTS: 'AGREED',
  SEND: 'SENT',
  RECEIVE: 'RECEIVED',
  READ: 'READ',
  TALK: 'CONVERSATION_HELD',
  LEVEL: 'LEVEL_CONFIRMED',
  ANSWER: 'FEEDBACK_GIVEN',
};

/** Where a handover is on its way, from what happened to it. */
export interface Way {
  /** With a conversation only where one is asked or planned (R14). */
  talks: boolean;
  events: readonly Pick<ToldEvent, 'kind' | 'happenedOn'>[];
}

/** The steps of the road with the day each was done, and the one that is waited for (R7, H6). */
export function stepsOf({ talks, events }: Way, say: Say, days: Days): { steps: StateStep[]; current: StepName | undefined } {
  const names = order.filter((name) => name !== 'TALK' || talks);
  const doneOn = (name: StepName) => dayOf(name, events);
  const reached = names.findLastIndex((name) => doneOn(name) !== undefined);
  return {
    steps: names.map((name) => {
      const day = doneOn(name);
      return { id: name, name: say(`handover.step.${name}`), note: day ? days.medium(day) : undefined };
    }),
    current: names[reached + 1],
  };
}

/** The day a step ended; a step that was taken back, or agreed and reconsidered, is open again. */
function dayOf(name: StepName, events: Way['events']): string | undefined {
  const undone: Partial<Record<StepName, readonly string[]>> = {
    MAKE: ['TAKEN_BACK', 'RECALLED'],
    PARENTS: ['TAKEN_BACK', 'RECONSIDERED', 'RECALLED'],
    SEND: ['RECALLED'],
    RECEIVE: ['RECALLED'],
  };
  const last = events.findLast(({ kind }) => kind === endedBy[name] || undone[name]?.includes(kind));
  const first = events.find(({ kind }) => kind === endedBy[name]);
  return last?.kind === endedBy[name] ? (name === 'READ' ? first : last)?.happenedOn : undefined;
}
