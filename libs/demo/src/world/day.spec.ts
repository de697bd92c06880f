import { dayToLay, FIXED_DAY, workingDay } from './day.js';

describe('the day of the synthetic kindcentrum', () => {
  it('is the same for everybody who installs it in time', () => {
    expect(['2026-09-01', '2027-03-01', '2027-08-09'].map(dayToLay)).toEqual([FIXED_DAY, FIXED_DAY, FIXED_DAY]);
  });

  it('is the first Monday of a later March after that, never one whose lived days are over', () => {
    expect(['2027-08-10', '2028-03-06', '2028-08-07', '2031-01-01'].map(dayToLay)).toEqual(['2029-03-05', '2029-03-05', '2029-03-05', '2032-03-01']);
  });

  it('is a Monday, and school days are no Saturdays or Sundays', () => {
    expect(new Date(`${FIXED_DAY}T12:00:00Z`).getUTCDay()).toBe(1);
    expect(['2028-03-04', '2028-03-05', '2028-03-06'].map(workingDay)).toEqual([FIXED_DAY, FIXED_DAY, FIXED_DAY]);
  });
});
