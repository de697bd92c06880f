import { AFTER_SENDING, BEFORE_SENDING, ENDS, HANDOVER_STATES, type HandoverState, type Transition } from './handover.states.js';

const START: HandoverState = 'DRAFT';

function reachableFrom(start: HandoverState, transitions: readonly Transition[]): Set<HandoverState> {
  const seen = new Set<HandoverState>([start]);
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    for (const step of transitions) {
      if (step.from !== state || seen.has(step.to)) continue;
      seen.add(step.to);
      open.push(step.to);
    }
  }
  return seen;
}

/**
 * Walks every state and step and names what is wrong: a state nobody reaches, a state without a way out, two answers to one
 * action, a way to SENT past consent (R7), a way back to the parents' side after sending but for a recall of what nobody read (H9), an end that goes on.
 */
export function faultsOf(transitions: readonly Transition[]): string[] {
  const faults: string[] = [];
  const reachable = reachableFrom(START, transitions);
  for (const state of HANDOVER_STATES) {
    if (!reachable.has(state)) faults.push(`${state} is never reached`);
    const ends = ENDS as readonly HandoverState[];
    if (!ends.some((end) => reachableFrom(state, transitions).has(end))) faults.push(`${state} never ends`);
  }
  const answers = new Set<string>();
  for (const { from, action, to, onlyUnread } of transitions) {
    const asked = `${from} ${action}`;
    if (answers.has(asked)) faults.push(`${asked} has two answers`);
    answers.add(asked);
    if (to === 'SENT' && from !== 'CONSENT_GIVEN') faults.push(`${from} is sent without consent`);
    if ((AFTER_SENDING as readonly string[]).includes(from) && (BEFORE_SENDING as readonly string[]).includes(to) && !onlyUnread) faults.push(`${from} ${action} undoes sending`);
    if ((ENDS as readonly string[]).includes(from) && !(from === 'CLOSED' && to === 'WITHDRAWN')) faults.push(`${from} goes on to ${to}`);
  }
  return faults;
}
