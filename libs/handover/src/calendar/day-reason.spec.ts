import { arrivalReasons, type Made, makingReasons } from './day-reason.js';
import { makingDates, STANDARD_CALENDAR } from './handover.calendar.js';

const birthDate = '2022-02-28';
const { due, latestDue, expiresOn } = makingDates({ birthDate, firstSchoolDay: null, hasSupportQuestion: false });
const made: Made = {
  birthDate,
  firstSchoolDay: null,
  hasSupportQuestion: false,
  relocation: false,
  openedOn: '2025-11-01',
  dueOn: due,
  latestOn: latestDue,
  expiresOn,
  sentOn: null,
};
const told = (more: Partial<Made>) =>
  makingReasons({ ...made, ...more }, STANDARD_CALENDAR).map(({ day, rule, start, term }) => `${day} ${rule} ${term} from ${start}`);

describe('why a day is that day', () => {
  it('R13 counts the days of making from birth, and the latest back from the fourth birthday', () => {
    expect(told({})).toEqual([
      '2025-11-28 DUE_AT_AGE 45 from 2022-02-28',
      '2026-02-14 LATEST_BEFORE_FOURTH_BIRTHDAY 14 from 2026-02-28',
      '2026-08-28 EXPIRES_AT_AGE 54 from 2022-02-28',
    ]);
  });

  it('R13 says it when a support question, the first school day or a move decides', () => {
    expect(told({ hasSupportQuestion: true, dueOn: '2025-08-28' })[0]).toBe('2025-08-28 DUE_WITH_SUPPORT_QUESTION 42 from 2022-02-28');
    expect(told({ firstSchoolDay: '2025-12-01', dueOn: '2025-11-17', latestOn: '2025-11-17' }).slice(0, 2)).toEqual([
      '2025-11-17 DUE_BEFORE_LATEST 14 from 2025-12-01',
      '2025-11-17 LATEST_BEFORE_FIRST_DAY 14 from 2025-12-01',
    ]);
    expect(told({ relocation: true, dueOn: '2025-11-01' })[0]).toBe('2025-11-01 DUE_MOVING 0 from 2025-11-01');
  });

  it('R15 R16 R17 X7 counts from sending, and from the first school day', () => {
    expect(told({ sentOn: '2026-01-05' })).toEqual([
      '2026-01-12 REMINDER_AFTER_SENDING 7 from 2026-01-05',
      '2026-01-19 ESCALATION_AFTER_SENDING 14 from 2026-01-05',
    ]);
    expect(arrivalReasons('2026-03-02', STANDARD_CALENDAR).map(({ day, rule, term }) => `${day} ${rule} ${term}`)).toEqual([
      '2026-02-20 READ_BEFORE_FIRST_DAY 10',
      '2026-04-13 LEVEL_AFTER_FIRST_DAY 6',
      '2026-04-13 FEEDBACK_FROM_FIRST_DAY 6',
      '2026-05-25 FEEDBACK_UNTIL_FIRST_DAY 12',
    ]);
  });
});
