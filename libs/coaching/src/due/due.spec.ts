import { type Due, duesOf, type OpenTrajectory } from './due.entity.js';

const trajectory: OpenTrajectory = {
  id: 't',
  side: 'COLLEAGUE',
  askedOn: '2026-01-05',
  firstVisitOn: '2026-01-12',
  plannedEndOn: '2026-04-01',
  endedOn: null,
  goals: [{ id: 'g', scaled: [], marked: [] }],
  confidence: [],
  satisfaction: [],
  unmarked: [],
  averted: [],
};
const told = (dues: Due[]) => dues.map(({ kind, moment, dueOn, months }) => [kind, moment ?? months, dueOn].filter((part) => part !== null).join(' '));
const asked = (more: Partial<OpenTrajectory>, today: string) => told(duesOf({ ...trajectory, ...more }, today));

describe('what is asked of somebody in a trajectory', () => {
  it('X13 R40 asks the colleague at the start to scale, to mark the goal and the six statements', () => {
    expect(asked({}, '2026-01-12')).toEqual(['SCALE_GOAL START 2026-01-12', 'MARK_GOAL START 2026-01-12', 'GIVE_CONFIDENCE START 2026-01-12']);
  });

  it('X13 asks a coach no confidence and no satisfaction', () => {
    expect(asked({ side: 'COACH' }, '2026-03-31')).toEqual(['SCALE_GOAL END 2026-04-01']);
  });

  it('asks nothing twice', () => {
    expect(asked({ goals: [{ id: 'g', scaled: ['START'], marked: ['START'] }], confidence: ['START'] }, '2026-01-20')).toEqual([]);
  });

  it('R40 asks again three months after the end', () => {
    const all = { endedOn: '2026-04-01', goals: [], confidence: ['START', 'END'] as const, satisfaction: ['END'] as const };
    expect(asked(all, '2026-07-01')).toEqual(['GIVE_CONFIDENCE AFTER 2026-07-01', 'GIVE_SATISFACTION AFTER 2026-07-01']);
    expect(asked(all, '2026-06-01')).toEqual([]);
  });

  it('X11 asks to mark a meeting of the last four weeks', () => {
    const unmarked = [
      { logId: 'new', heldOn: '2026-02-20' },
      { logId: 'old', heldOn: '2026-01-13' },
    ];
    expect(asked({ unmarked, goals: [], confidence: ['START'] }, '2026-02-21')).toEqual(['RATE_MEETING 2026-02-20']);
  });

  it('X12 asks the other to agree, and both to look back after six and twelve months', () => {
    const own = { id: 'a', own: true, claimedOn: '2026-03-31', agreedOn: null, seen: [] };
    const rest = { goals: [], confidence: ['START', 'END'] as const, satisfaction: ['END'] as const, endedOn: '2026-04-01' };
    expect(asked({ ...rest, averted: [own] }, '2026-04-02')).toEqual([]);
    expect(asked({ ...rest, averted: [{ ...own, own: false }] }, '2026-04-02')).toEqual(['AGREE_AVERTED 2026-03-31']);
    const agreed = { ...own, agreedOn: '2026-04-02' };
    expect(asked({ ...rest, averted: [agreed] }, '2026-10-01')).toEqual([]);
    expect(asked({ ...rest, averted: [agreed] }, '2026-10-02')).toEqual(['LOOK_BACK 6 2026-10-02']);
    expect(asked({ ...rest, averted: [{ ...agreed, seen: [6] }] }, '2027-04-02')).toEqual(['LOOK_BACK 12 2027-04-02']);
    expect(asked({ ...rest, averted: [{ ...agreed, seen: [6, 12] }] }, '2027-04-02')).toEqual([]);
  });
});
