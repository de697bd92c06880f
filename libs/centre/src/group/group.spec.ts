import { daysOfSchoolYear } from './group.entity.js';

describe('a school year', () => {
  it('runs from 1 August until 1 August', () => {
    expect(daysOfSchoolYear('2026-2027')).toEqual({ from: '2026-08-01', until: '2027-08-01' });
  });

  it.each(['2026-2028', '2026', '26-27', '2027-2026'])('is not %s', (text) => {
    expect(daysOfSchoolYear(text)).toBeNull();
  });
});
