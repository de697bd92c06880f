import fc from 'fast-check';
import { addDays, addMonths, compareDates, daysBetween, schoolYearOf } from '#kernel';
import { declarationTerm, proposedEnd, refuseDeclaration } from './declaration-term.js';
import { evaluationTerm, schoolYearEnd, yearsWithoutEvaluation } from './evaluation-term.js';
import { oppTerm } from './opp-term.js';
import { aftercareTerm, refuseReview, reviewTerm, structuralReviewTerm } from './review-term.js';
import { dueAfter, isOverdue, type Pause, termOf } from './term.js';

/** Any day of thirty years; month ends, leap days and the nights on which the clock moves are always among them. */
const anyDay = fc.integer({ min: 0, max: 11_000 }).map((days) => addDays('2015-01-01', days));
const oddDays: [string][] = [
  ['2024-02-29'],
  ['2024-01-31'],
  ['2025-08-31'],
  ['2026-03-28'],
  ['2026-03-29'],
  ['2026-10-25'],
  ['2026-07-31'],
  ['2026-08-01'],
  ['2026-12-31'],
];

describe('a term', () => {
  it('is in time on the due date itself, and late the day after', () => {
    const term = termOf('R28', '2026-01-01', { days: 42 });
    expect(term.dueOn).toBe('2026-02-12');
    expect([isOverdue(term, '2026-02-12'), isOverdue(term, '2026-02-13')]).toEqual([false, true]);
  });

  it('without a pause is so many days, whatever the clocks or the month do', () => {
    fc.assert(fc.property(anyDay, fc.nat(400), (start, days) => daysBetween(start, dueAfter(start, days)) === days));
  });

  it('counts no day of a pause, and each other day once', () => {
    const pauses = fc.array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 4 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 100 }), pauses, (start, days, drawn) => {
        const list: Pause[] = drawn.map(([after, long]) => ({ from: addDays(start, after), until: addDays(start, after + long) }));
        const due = dueAfter(start, days, list);
        const paused = (on: string) => list.some(({ from, until }) => on >= from && on <= until);
        const counted = Array.from({ length: daysBetween(start, due) }, (_, index) => addDays(start, index + 1)).filter((on) => !paused(on));
        expect([counted.length, paused(due)]).toEqual([days, false]);
      }),
    );
  });
});

describe('the clock of an OPP', () => {
  it('R28 is 42 days after the need was established, and after enrolment in special education', () => {
    expect(oppTerm({ needEstablishedOn: '2026-09-01' })).toMatchObject({ rule: 'R28', dueOn: '2026-10-13', why: { key: 'support.term.R28' } });
    expect(oppTerm({ enrolledOn: '2026-08-24' })).toMatchObject({ dueOn: '2026-10-05', why: { key: 'support.term.R28_enrolled', params: { days: 42 } } });
    expect(oppTerm({ needEstablishedOn: '2024-01-18' }).dueOn).toBe('2024-02-29');
  });

  it('R28 is 42 days from any day', () => {
    fc.assert(
      fc.property(anyDay, (on) => daysBetween(on, oppTerm({ needEstablishedOn: on }).dueOn) === 42),
      { examples: oddDays },
    );
  });
});

describe('the yearly evaluation of an OPP', () => {
  it('R29 is due on 31 July of the school year in which it was established', () => {
    expect(evaluationTerm({ establishedOn: '2026-10-13', evaluatedOn: [] })).toMatchObject({ dueOn: '2027-07-31', why: { key: 'support.term.R29_year' } });
    expect(evaluationTerm({ establishedOn: '2026-07-31', evaluatedOn: [] }).dueOn).toBe('2026-07-31');
    expect(evaluationTerm({ establishedOn: '2026-08-01', evaluatedOn: [] }).dueOn).toBe('2027-07-31');
  });

  it('R29 is due twelve months after the last evaluation', () => {
    expect(evaluationTerm({ establishedOn: '2025-10-13', evaluatedOn: ['2026-03-31'] })).toMatchObject({
      startedOn: '2026-03-31',
      dueOn: '2027-03-31',
      why: { key: 'support.term.R29' },
    });
    expect(evaluationTerm({ establishedOn: '2023-10-13', evaluatedOn: ['2024-02-29', '2023-12-01'] }).dueOn).toBe('2025-02-28');
  });

  it('R29 met at each due date leaves no school year without an evaluation', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 8 }), (establishedOn, times) => {
        const evaluatedOn: string[] = [];
        for (let time = 0; time < times; time += 1) evaluatedOn.push(evaluationTerm({ establishedOn, evaluatedOn }).dueOn);
        const today = evaluatedOn.at(-1)!;
        expect(yearsWithoutEvaluation({ establishedOn, endedOn: null, evaluatedOn }, today)).toEqual([]);
      }),
      { examples: oddDays.map(([on]) => [on, 4]) },
    );
  });

  it('R29 names the school years in which it ran and nobody looked back', () => {
    const life = { establishedOn: '2024-05-10', endedOn: null, evaluatedOn: ['2025-06-01'] };
    expect(yearsWithoutEvaluation(life, '2026-09-01')).toEqual(['2023-2024', '2025-2026', '2026-2027']);
    expect(yearsWithoutEvaluation({ ...life, endedOn: '2025-08-01' }, '2026-09-01')).toEqual(['2023-2024']);
    expect(yearsWithoutEvaluation({ ...life, establishedOn: '2026-09-01', evaluatedOn: [] }, '2026-09-01')).toEqual([]);
  });

  it('R29 knows the school year as 1 August to 31 July', () => {
    expect([schoolYearEnd('2026-07-31'), schoolYearEnd('2026-08-01')]).toEqual(['2026-07-31', '2027-07-31']);
  });
});

describe('the dates of a TLV', () => {
  it('R30 proposes the next 31 July with a full school year before it', () => {
    expect(proposedEnd('2026-08-01')).toBe('2027-07-31');
    expect(proposedEnd('2026-03-02')).toBe('2027-07-31');
    expect(proposedEnd('2026-08-02')).toBe('2028-07-31');
  });

  it('R30 proposes a 31 July with a whole school year from the start, and never two', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const end = proposedEnd(start);
        expect(end.slice(4)).toBe('-07-31');
        expect(compareDates(addMonths(start, 12), addDays(end, 1))).toBeLessThanOrEqual(0);
        expect(daysBetween(start, end)).toBeLessThan(2 * 366);
      }),
      { examples: oddDays },
    );
  });

  it('R30 reminds 26 weeks before the end', () => {
    expect(declarationTerm('2027-07-31')).toMatchObject({ startedOn: '2027-01-30', dueOn: '2027-07-31' });
  });

  it('R30 refuses an end that is not after the start, and NVT anywhere but at sbo', () => {
    const good = { startsOn: '2026-08-01', endsOn: '2027-07-31', category: 'L', sbo: false } as const;
    expect(() => refuseDeclaration(good)).not.toThrow();
    expect(() => refuseDeclaration({ ...good, category: 'NVT', sbo: true })).not.toThrow();
    expect(() => refuseDeclaration({ ...good, endsOn: '2026-08-01' })).toThrow('support_tlv_period');
    expect(() => refuseDeclaration({ ...good, category: 'NVT' })).toThrow('support_tlv_category');
    expect(() => refuseDeclaration({ ...good, sbo: true })).toThrow('support_tlv_category');
  });
});

describe('the review of a step', () => {
  it('R27 is after six weeks, or as many as were agreed', () => {
    expect(reviewTerm('2026-09-01')).toMatchObject({ dueOn: '2026-10-13', why: { params: { days: 42 } } });
    expect(reviewTerm('2026-09-01', 26).dueOn).toBe('2027-03-02');
  });

  it('R27 refuses a date that is not after the step, or more than 26 weeks behind it', () => {
    expect(() => refuseReview('2026-09-01', '2027-03-02', false)).not.toThrow();
    expect(() => refuseReview('2026-09-01', '2027-03-03', false)).toThrow('support_review_late');
    expect(() => refuseReview('2026-09-01', '2026-09-01', false)).toThrow('support_review_early');
  });

  it('R27 keeps the yearly look alone for support that stays', () => {
    expect(structuralReviewTerm('2024-02-29')).toMatchObject({ dueOn: '2025-02-28', why: { key: 'support.term.R27_structural' } });
    expect(() => refuseReview('2026-09-01', '2027-09-01', true)).not.toThrow();
    expect(() => refuseReview('2026-09-01', '2027-09-02', true)).toThrow('support_review_late');
  });

  it('X16 asks three months later how it is going, within the month', () => {
    expect(aftercareTerm('2026-11-30').dueOn).toBe('2027-02-28');
    fc.assert(
      fc.property(anyDay, (on) => aftercareTerm(on).dueOn === addMonths(on, 3)),
      { examples: oddDays },
    );
  });

  it('R27 R28 R29 every term holds its own start, length and due date in what it says', () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        for (const term of [
          reviewTerm(on),
          oppTerm({ needEstablishedOn: on }),
          evaluationTerm({ establishedOn: on, evaluatedOn: [] }),
          structuralReviewTerm(on),
          aftercareTerm(on),
        ]) {
          expect(term.why.params).toMatchObject({ startedOn: term.startedOn, dueOn: term.dueOn, ...term.length });
          expect(schoolYearOf(term.startedOn) <= schoolYearOf(term.dueOn)).toBe(true);
        }
      }),
    );
  });
});
