import { faultsOf, stateAfter } from '#kernel';
import { IN_FORCE, IN_THE_MAKING, OPP, OPP_ACTIONS, OPP_STATES, type OppAction, type OppState } from './opp.states.js';

const walk = (...actions: OppAction[]) => actions.reduce<OppState | null>((state, action) => state && stateAfter(OPP, state, action), 'NEEDED');

describe('R28 the states of an OPP', () => {
  it('R28 are all reached, all end, and answer each action once', () => {
    expect(faultsOf(OPP)).toEqual([]);
    expect(['NEEDED', ...IN_THE_MAKING, ...IN_FORCE, ...OPP.ends].sort()).toEqual([...OPP_STATES].sort());
  });

  it.each([
    ['a consent that is never asked', OPP.transitions.filter(({ action }) => action !== 'ASK_CONSENT'), 'CONSENT_ASKED is never reached'],
    ['an end that goes on', [...OPP.transitions, { from: 'ENDED', action: 'DRAFT', to: 'DRAFT' } as const], 'ENDED goes on to DRAFT'],
    [
      'two answers to one action',
      [...OPP.transitions, { from: 'CONSENT_ASKED', action: 'ESTABLISH', to: 'DRAFT' } as const],
      'CONSENT_ASKED ESTABLISH has two answers',
    ],
  ])('R28 the checker would name %s', (_, transitions, fault) => {
    expect(faultsOf({ ...OPP, transitions })).toContain(fault);
  });

  it('R28 refuse every step that is not declared', () => {
    const pairs = OPP_STATES.flatMap((state) => OPP_ACTIONS.map((action) => ({ state, action })));
    const allowed = pairs.filter(({ state, action }) => stateAfter(OPP, state, action) !== null);
    expect([pairs.length, allowed.length]).toEqual([100, OPP.transitions.length]);
    expect(allowed.map(({ state, action }) => `${state} ${action}`).sort()).toEqual(OPP.transitions.map(({ from, action }) => `${from} ${action}`).sort());
  });

  it('R28 come in force only after talk, hearing and consent asked, the first time and each next time (R29)', () => {
    const [talk, hear, ask] = ['TALK_OVER', 'HEAR_CHILD', 'ASK_CONSENT'] as const;
    expect(walk('DRAFT', talk, hear, ask, 'ESTABLISH', 'EVALUATE', 'ADJUST', talk, hear, ask, 'ESTABLISH')).toBe('ESTABLISHED');
    expect(walk('DRAFT', talk, hear, ask, 'ESTABLISH_WITHOUT_CONSENT', 'EVALUATE')).toBe('EVALUATED');
    expect([
      walk('DRAFT', 'ESTABLISH'),
      walk('DRAFT', talk, 'ESTABLISH'),
      walk('DRAFT', talk, hear, 'ESTABLISH'),
      walk('DRAFT', hear),
      walk('DRAFT', talk, ask),
    ]).toEqual(Array(5).fill(null));
    const doors = OPP.transitions.filter(({ from, to }) => IN_FORCE.some((state) => state === to) && !IN_FORCE.some((state) => state === from));
    expect(new Set(doors.map(({ from }) => from))).toEqual(new Set(['CONSENT_ASKED']));
  });

  it('R28 a draft that was taken back is talked over, heard and asked again', () => {
    expect(walk('DRAFT', 'TALK_OVER', 'HEAR_CHILD', 'ASK_CONSENT', 'TAKE_BACK')).toBe('DRAFT');
    expect(walk('DRAFT', 'TALK_OVER', 'HEAR_CHILD', 'TAKE_BACK', 'ASK_CONSENT')).toBeNull();
  });
});
