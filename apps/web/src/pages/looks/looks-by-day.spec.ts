import { looksByDay } from './looks-by-day.js';
import type { SeenLevels } from './looks.query.js';

type Rating = SeenLevels['history'][number]['ratings'][number];
const rating = (id: string, observedOn: string): Rating => ({
  id,
  observedOn,
  version: 1,
  state: 'SEEN',
  step: 6,
  sight: 'SEEN',
  certainty: 'SURE',
  raterRole: 'TEACHER',
  source: null,
  note: null,
  reason: null,
  earlier: [],
});
const felt = (id: string, observedOn: string): SeenLevels['wellbeing'][number] => ({
  id,
  observedOn,
  version: 1,
  wellbeing: 4,
  involvement: null,
  raterRole: 'TEACHER',
  reason: null,
  earlier: [],
});

describe('looks by day', () => {
  it('has the latest day first, with the lines in the order of the framework', () => {
    const days = looksByDay({
      history: [
        { line: 'PLAY', ratings: [rating('a', '2026-03-01'), rating('b', '2026-09-01')] },
        { line: 'SELF', ratings: [rating('c', '2026-09-01')] },
        { line: 'SPACE', ratings: [] },
      ],
      wellbeing: [felt('f', '2026-11-01'), felt('g', '2026-09-01')],
    });
    expect(days.map(({ day, felt: both, ratings }) => [day, both.map(({ id }) => id), ratings.map(({ line, id }) => `${line} ${id}`)])).toEqual([
      ['2026-11-01', ['f'], []],
      ['2026-09-01', ['g'], ['PLAY b', 'SELF c']],
      ['2026-03-01', [], ['PLAY a']],
    ]);
  });
});
