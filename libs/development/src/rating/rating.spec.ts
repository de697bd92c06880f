import { type Rating, standingRatings } from './rating.entity.js';

const rating = (id: string, more: Partial<Rating> = {}): Rating => ({
  id,
  line: 'PLAY',
  step: 6,
  sight: 'SEEN',
  certainty: 'SURE',
  observedOn: '2026-03-01',
  raterRole: 'TEACHER',
  source: null,
  note: null,
  version: 1,
  replaces: null,
  reason: null,
  recordedAt: '2026-03-01T10:00:00',
  ...more,
});
const correction = (id: string, replaces: string, version: number, more: Partial<Rating> = {}) =>
  rating(id, { replaces, version, reason: 'TYPED_WRONG', ...more });

describe('O18 ratings that were corrected', () => {
  it('O18 stand as their last version, with every version before it behind them', () => {
    const lines = standingRatings([correction('c', 'b', 3, { step: 8 }), rating('a'), correction('b', 'a', 2, { step: 7 })]);
    expect(lines.get('PLAY')?.map(({ id, step, earlier }) => [id, step, earlier.map((one) => one.id)])).toEqual([['c', 8, ['b', 'a']]]);
  });

  it('O18 that were taken back are gone, and leave what was seen before', () => {
    const takenBack = correction('b', 'a', 2, { step: null, sight: null, certainty: null, reason: 'WRONG_CHILD' });
    const lines = standingRatings([rating('a', { observedOn: '2026-09-01' }), takenBack, rating('older', { step: 4 })]);
    expect(lines.get('PLAY')?.map(({ id }) => id)).toEqual(['older']);
  });

  it('X23 are points in the order of looking, and a line nobody looked at has none', () => {
    const lines = standingRatings([
      rating('late', { observedOn: '2026-09-01' }),
      rating('early'),
      rating('same day, later', { recordedAt: '2026-03-01T11:00:00' }),
    ]);
    expect(lines.get('PLAY')?.map(({ id }) => id)).toEqual(['early', 'same day, later', 'late']);
    expect(lines.get('SELF')).toBeUndefined();
  });
});
