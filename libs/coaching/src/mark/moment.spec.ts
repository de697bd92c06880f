import { holdOpen, isOpen, momentOf, type TrajectoryDays } from './moment.js';

const days: TrajectoryDays = { askedOn: '2026-01-05', firstVisitOn: '2026-01-12', plannedEndOn: '2026-04-01', endedOn: null };
const ended: TrajectoryDays = { ...days, endedOn: '2026-03-31' };

describe('R40 marks are given at start, end and three months after', () => {
  it.each([
    ['START', days, '2026-01-05', true],
    ['START', days, '2026-02-09', true],
    ['START', days, '2026-02-10', false],
    ['START', { ...days, firstVisitOn: null }, '2026-03-31', true],
    ['END', days, '2026-03-17', false],
    ['END', days, '2026-03-18', true],
    ['END', days, '2026-08-01', true],
    ['END', ended, '2026-04-28', true],
    ['END', ended, '2026-04-29', false],
    ['AFTER', days, '2026-07-01', false],
    ['AFTER', ended, '2026-06-22', false],
    ['AFTER', ended, '2026-06-23', true],
    ['AFTER', ended, '2026-08-29', true],
    ['AFTER', ended, '2026-08-30', false],
  ] as const)('R40 %s of %o on %s: %s', (moment, of, day, open) => {
    const when = momentOf(of, moment);
    expect(when !== null && isOpen(when, day)).toBe(open);
  });

  it('R40 counts three months by the calendar: the end of June after the end of March', () => {
    expect(momentOf(ended, 'AFTER')?.dueOn).toBe('2026-06-30');
  });

  it('says whether it is too early or too late', () => {
    expect(() => holdOpen(days, 'START', '2026-05-01')).toThrow(/mark_too_late/);
    expect(() => holdOpen(days, 'END', '2026-02-01')).toThrow(/mark_too_early/);
    expect(() => holdOpen(days, 'AFTER', '2026-02-01')).toThrow(/mark_too_early/);
    expect(() => holdOpen(days, 'START', '2026-01-12')).not.toThrow();
  });
});
