import { faultsOf as faultsOfMachine } from '#kernel';
import { AFTER_SENDING, BEFORE_SENDING, HANDOVER, type HandoverStep } from './handover.states.js';

/** Parents may always withdraw, also from what the preschool closed (R9). */
const ALLOWED_AFTER_THE_END = 'CLOSED goes on to WITHDRAWN';

/**
 * Names what is wrong with the steps of a handover: what is wrong with any machine, a way to SENT past consent (R7), and a way back to the
 * parents' side after sending but for a recall of what nobody read (H9).
 */
export function faultsOf(transitions: readonly HandoverStep[]): string[] {
  return [
    ...faultsOfMachine({ ...HANDOVER, transitions }).filter((fault) => fault !== ALLOWED_AFTER_THE_END),
    ...transitions.flatMap(({ from, action, to, onlyUnread }) => [
      ...(to === 'SENT' && from !== 'CONSENT_GIVEN' ? [`${from} is sent without consent`] : []),
      ...(isIn(AFTER_SENDING, from) && isIn(BEFORE_SENDING, to) && !onlyUnread ? [`${from} ${action} undoes sending`] : []),
    ]),
  ];
}

const isIn = (states: readonly string[], state: string): boolean => states.includes(state);
