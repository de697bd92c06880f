import fc from 'fast-check';
import { addDays, compareDates } from '#kernel';
import { TRACK, TRACK_ACTIONS } from '../states/track.states.js';
import { latestReview, nextReview, termOfTrack } from './track.terms.js';

const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2018-01-01', days));

describe('when one looks at a track again', () => {
  it('R27 is in six weeks, for support that stays in a year, and X16 after stopping in three months', () => {
    expect(nextReview('START', '2026-09-01')).toBe('2026-10-13');
    expect(nextReview('EXTEND', '2026-09-01')).toBe('2026-10-13');
    expect(nextReview('MAKE_STRUCTURAL', '2026-09-01')).toBe('2027-09-01');
    expect(nextReview('STOP', '2026-11-30')).toBe('2027-02-28');
    expect([nextReview('CLOSE', '2026-09-01'), nextReview('LEAVE', '2026-09-01')]).toEqual([null, null]);
  });

  it('R27 is never later than the rule allows, whatever the day and the decision', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...TRACK_ACTIONS), (today, action) => {
        const review = nextReview(action, today);
        const ends = TRACK.transitions.filter((step) => step.action === action).every(({ to }) => TRACK.ends.includes(to));
        expect(review === null).toBe(ends);
        if (review !== null) expect([compareDates(review, today) > 0, compareDates(review, latestReview(action, today)) <= 0]).toEqual([true, true]);
      }),
    );
  });

  it('R27 X16 explains itself by the rule, or as it was agreed', () => {
    const track = { state: 'ACTIVE', stepOn: '2026-09-01', reviewOn: '2026-10-13' } as const;
    expect(termOfTrack(track)?.why.key).toBe('support.term.R27');
    expect(termOfTrack({ ...track, reviewOn: '2026-09-29' })).toMatchObject({
      dueOn: '2026-09-29',
      why: { key: 'support.term.R27_agreed', params: { days: 28 } },
    });
    expect(termOfTrack({ ...track, state: 'STRUCTURAL', reviewOn: '2027-09-01' })?.why.key).toBe('support.term.R27_structural');
    expect(termOfTrack({ ...track, state: 'AFTERCARE', reviewOn: '2026-12-01' })?.rule).toBe('AFTERCARE');
    expect(termOfTrack({ state: 'DONE', stepOn: '2026-09-01', reviewOn: null })).toBeNull();
  });
});
