import fc from 'fast-check';
import { addDays, compareDates, daysBetween } from '#kernel';
import { arrivalDates, hasCome, makingDates, receiptDates, STANDARD_CALENDAR } from './handover.calendar.js';

const child = { birthDate: '2022-02-28', firstSchoolDay: null, hasSupportQuestion: false };

describe('the calendar of a handover', () => {
  it('R13 gives the dates of the example: born 2022-02-28', () => {
    const dates = makingDates(child);
    expect(dates).toMatchObject({ complexDue: '2025-08-28', standardDue: '2025-11-28', latestDue: '2026-02-14', due: '2025-11-28' });
    expect(dates.taskFrom).toBe('2025-10-31');
    expect(dates.expiresOn).toBe('2026-08-28');
  });

  it('R13 counts the complex date where there is a support question', () => {
    expect(makingDates({ ...child, hasSupportQuestion: true }).due).toBe('2025-08-28');
  });

  it('R13 clamps to the end of the month: 31 August and 29 February', () => {
    expect(makingDates({ ...child, birthDate: '2022-08-31' }).complexDue).toBe('2026-02-28');
    expect(makingDates({ ...child, birthDate: '2024-02-29' }).latestDue).toBe('2028-02-15');
    expect(makingDates({ ...child, birthDate: '2020-08-31' }).complexDue).toBe('2024-02-29');
  });

  it('R13 takes an earlier first school day before the fourth birthday, and never a due date after the latest', () => {
    const dates = makingDates({ ...child, firstSchoolDay: '2025-11-24' });
    expect(dates.latestDue).toBe('2025-11-10');
    expect(dates.due).toBe('2025-11-10');
    expect(makingDates({ ...child, firstSchoolDay: '2026-08-31' }).latestDue).toBe('2026-02-14');
  });

  it('R13 holds for any child: the task comes first, then due, then latest, then expiry', () => {
    const birth = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2010-01-01', days));
    fc.assert(
      fc.property(birth, fc.boolean(), (birthDate, hasSupportQuestion) => {
        const { taskFrom, due, latestDue, expiresOn } = makingDates({ birthDate, firstSchoolDay: null, hasSupportQuestion });
        const order = [taskFrom, due, latestDue, expiresOn];
        expect([...order].sort(compareDates)).toEqual(order);
        expect(daysBetween(taskFrom, due)).toBe(28);
      }),
    );
  });

  it('R13 follows what a municipality agreed', () => {
    const dates = makingDates(child, { ...STANDARD_CALENDAR, standardMonths: 46, latestDays: 7, taskDays: 14 });
    expect(dates).toMatchObject({ standardDue: '2025-12-28', latestDue: '2026-02-21', taskFrom: '2025-12-14' });
  });

  it('R15 reminds after 7 days and escalates after 14', () => {
    expect(receiptDates('2026-01-05')).toEqual({ remindOn: '2026-01-12', escalateOn: '2026-01-19' });
  });

  it('R16 R17 X7 count from the first school day', () => {
    expect(arrivalDates('2026-03-02')).toEqual({
      nudgeTeacherOn: '2026-02-20',
      nudgeDirectorOn: '2026-02-25',
      levelDue: '2026-04-13',
      feedbackFrom: '2026-04-13',
      feedbackDue: '2026-05-25',
    });
  });

  it('a day has come on the day itself, not the day before', () => {
    expect(hasCome('2026-02-14', '2026-02-14')).toBe(true);
    expect(hasCome('2026-02-14', '2026-02-13')).toBe(false);
  });
});
