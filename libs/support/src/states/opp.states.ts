import { each, type Machine } from '#kernel';

/**
 * The states of an ontwikkelingsperspectief (R28): needed, draft, talked over with parents (OOGO), child heard, consent asked, established
 * with or without consent on the handelingsdeel, evaluated, adjusted (a next version), ended.
 */
export const OPP_STATES = [
  'NEEDED',
  'DRAFT',
  'TALKED_OVER',
  'CHILD_HEARD',
  'CONSENT_ASKED',
  'ESTABLISHED',
  'ESTABLISHED_WITHOUT_CONSENT',
  'EVALUATED',
  'ADJUSTED',
  'ENDED',
] as const;
export type OppState = (typeof OPP_STATES)[number];

/** What can be done. Parents agree on the handelingsdeel alone; the outflow perspective asks nobody's consent. */
export const OPP_ACTIONS = [
  'DRAFT',
  'TALK_OVER',
  'HEAR_CHILD',
  'ASK_CONSENT',
  'TAKE_BACK',
  'ESTABLISH',
  'ESTABLISH_WITHOUT_CONSENT',
  'EVALUATE',
  'ADJUST',
  'END',
] as const;
export type OppAction = (typeof OPP_ACTIONS)[number];

/** In force: the clock of the yearly evaluation runs (R29). */
export const IN_FORCE = ['ESTABLISHED', 'ESTABLISHED_WITHOUT_CONSENT', 'EVALUATED'] as const satisfies readonly OppState[];
/** Being made, the first time or again: nothing of it holds yet. */
export const IN_THE_MAKING = ['DRAFT', 'TALKED_OVER', 'CHILD_HEARD', 'CONSENT_ASKED', 'ADJUSTED'] as const satisfies readonly OppState[];

/** Every allowed step, declared once (R28, R29). An adjusted one goes the same road again: talk, hearing, consent. */
export const OPP: Machine<OppState, OppAction> = {
  states: OPP_STATES,
  actions: OPP_ACTIONS,
  start: 'NEEDED',
  ends: ['ENDED'],
  transitions: [
    { from: 'NEEDED', action: 'DRAFT', to: 'DRAFT' },
    ...each<OppState, OppAction>(['DRAFT', 'ADJUSTED'], 'TALK_OVER', 'TALKED_OVER'),
    { from: 'TALKED_OVER', action: 'HEAR_CHILD', to: 'CHILD_HEARD' },
    { from: 'CHILD_HEARD', action: 'ASK_CONSENT', to: 'CONSENT_ASKED' },
    ...each<OppState, OppAction>(['TALKED_OVER', 'CHILD_HEARD', 'CONSENT_ASKED'], 'TAKE_BACK', 'DRAFT'),
    { from: 'CONSENT_ASKED', action: 'ESTABLISH', to: 'ESTABLISHED' },
    { from: 'CONSENT_ASKED', action: 'ESTABLISH_WITHOUT_CONSENT', to: 'ESTABLISHED_WITHOUT_CONSENT' },
    ...each<OppState, OppAction>(IN_FORCE, 'EVALUATE', 'EVALUATED'),
    ...each<OppState, OppAction>(IN_FORCE, 'ADJUST', 'ADJUSTED'),
    // a child may leave, or need less, at any moment
    ...each<OppState, OppAction>(['NEEDED', ...IN_THE_MAKING, ...IN_FORCE], 'END', 'ENDED'),
  ],
};
