import { stepFrom as stepOf } from '#kernel';
import {
  AFTER_SENDING,
  BEFORE_SENDING,
  columnOf,
  HANDOVER,
  HANDOVER_ACTIONS,
  HANDOVER_STATES,
  type HandoverAction,
  type HandoverState,
  isEnd,
} from './handover.states.js';
import { faultsOf } from './states.checker.js';

const { transitions: TRANSITIONS, ends: ENDS } = HANDOVER;
const stepFrom = (state: HandoverState, action: HandoverAction) => stepOf(HANDOVER, state, action);

describe('R7 the states of a handover', () => {
  it('R7 are all reached, all end, and answer each action once', () => {
    expect(faultsOf(TRANSITIONS)).toEqual([]);
  });

  it.each([
    ['a state that nobody reaches', TRANSITIONS.filter(({ to }) => to !== 'CONVERSATION_HELD'), 'CONVERSATION_HELD is never reached'],
    [
      'a state that never ends',
      TRANSITIONS.filter(({ from, to }) => !(from === 'FEEDBACK_GIVEN' && (to === 'CLOSED' || to === 'WITHDRAWN'))),
      'FEEDBACK_GIVEN never ends',
    ],
    ['sending without consent', [...TRANSITIONS, { from: 'DRAFT', action: 'SEND', to: 'SENT', by: 'SENDER' } as const], 'DRAFT is sent without consent'],
    [
      'an end that goes on',
      [...TRANSITIONS, { from: 'CONSENT_REFUSED', action: 'AGREE', to: 'CONSENT_GIVEN', by: 'PARENTS' } as const],
      'CONSENT_REFUSED goes on to CONSENT_GIVEN',
    ],
    ['undoing what was sent', [...TRANSITIONS, { from: 'SENT', action: 'TAKE_BACK', to: 'DRAFT', by: 'SENDER' } as const], 'SENT TAKE_BACK undoes sending'],
  ])('R7 the checker would name %s', (_, broken, fault) => {
    expect(faultsOf(broken)).toContain(fault);
  });

  it('R7 refuses every step that is not declared', () => {
    const declared = TRANSITIONS.map(({ from, action }) => `${from} ${action}`);
    const pairs = HANDOVER_STATES.flatMap((state) => HANDOVER_ACTIONS.map((action) => ({ state, action })));
    const allowed = pairs.filter(({ state, action }) => stepFrom(state, action) !== null).map(({ state, action }) => `${state} ${action}`);
    expect(allowed.sort()).toEqual(declared.sort());
    expect(pairs.length - allowed.length).toBeGreaterThan(150);
  });

  it('R7 walks the whole road, and the short one without a conversation', () => {
    const walk = (...actions: (typeof HANDOVER_ACTIONS)[number][]) =>
      actions.reduce<string>((state, action) => stepFrom(state as 'DRAFT', action)?.to ?? 'REFUSED', 'DRAFT');
    expect(walk('OFFER', 'AGREE', 'SEND', 'RECEIVE', 'PLAN_CONVERSATION', 'HOLD_CONVERSATION', 'CONFIRM_LEVEL', 'GIVE_FEEDBACK', 'CLOSE')).toBe('CLOSED');
    expect(walk('OFFER', 'AGREE', 'SEND', 'RECEIVE', 'CONFIRM_LEVEL', 'GIVE_FEEDBACK', 'CLOSE')).toBe('CLOSED');
    expect(walk('OFFER', 'SEND')).toBe('REFUSED');
  });

  it('R9 lets parents withdraw from every state after sending, the closed one included', () => {
    expect(AFTER_SENDING.map((state) => stepFrom(state, 'WITHDRAW')?.to)).toEqual(AFTER_SENDING.map(() => 'WITHDRAWN'));
    expect(BEFORE_SENDING.map((state) => stepFrom(state, 'WITHDRAW'))).toEqual([null, null, null]);
  });

  it('H1 puts each living handover in one column and each that is over in none', () => {
    const column = (state: (typeof HANDOVER_STATES)[number], read = false, spoken = false) => columnOf({ state, read, spoken });
    expect(HANDOVER_STATES.filter((state) => column(state) === null)).toEqual(HANDOVER_STATES.filter(isEnd));
    expect([column('DRAFT'), column('CONSENT_GIVEN'), column('RECEIVED'), column('RECEIVED', true), column('CONVERSATION_HELD', true, true)]).toEqual([
      'TO_MAKE',
      'WITH_PARENTS',
      'SENT',
      'READ',
      'SPOKEN',
    ]);
    expect(ENDS).toHaveLength(6);
  });
});
