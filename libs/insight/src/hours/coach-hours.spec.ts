import { hoursByLaw, warnsOf } from './coach-hours.js';

describe('coach hours by law', () => {
  it('R23 gives 475 hours for the example: 3 LRK, 20.5 fte, 12 VE children', () => {
    const registrations = [
      { fte: 8, veChildren: 12 },
      { fte: 7.25, veChildren: 0 },
      { fte: 5.25, veChildren: 0 },
    ];
    expect(hoursByLaw(registrations)).toEqual({ policy: 150, coaching: 205, ve: 120, total: 475 });
  });

  it('R23 counts KDV and BSO under one roof as two registrations: 100 hours of policy', () => {
    expect(
      hoursByLaw([
        { fte: 0, veChildren: 0 },
        { fte: 0, veChildren: 0 },
      ]).policy,
    ).toBe(100);
  });

  it('R23 takes VE hours by the child, not by the fte', () => {
    expect(hoursByLaw([{ fte: 2.35, veChildren: 6 }])).toEqual({ policy: 50, coaching: 23.5, ve: 60, total: 133.5 });
  });

  it('R23 warns from 1 October while somebody was not coached, and not before', () => {
    const one = { professionals: 8, coached: 7 };
    expect(warnsOf(one, 2026, '2026-09-30')).toBe(false);
    expect(warnsOf(one, 2026, '2026-10-01')).toBe(true);
    expect(warnsOf({ professionals: 8, coached: 8 }, 2026, '2026-12-31')).toBe(false);
  });
});
