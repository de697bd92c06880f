import type { Domain, Level, LevelState } from '../../parts/level/level.js';
import type { GridChild } from '../../parts/level-grid/grid-child.js';
import type { LineSeries } from '../../parts/line-chart/line-series.js';
import sample from './sample.json' with { type: 'json' };

export { sample };

/** Four domains of three lines. */
export const domains: readonly Domain[] = sample.domains.map((domain) => ({
  id: domain.id,
  name: domain.name,
  lines: domain.lines.map(([id = '', name = '', short = '']) => ({ id, name, short })),
}));

/** The same invented numbers on every visit, so that pictures can be compared. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function levelFor(roll: () => number, base: number): Level {
  const which = roll();
  const state: LevelState = which < 0.09 ? 'NOT_LOOKED' : which < 0.17 ? 'DOUBT' : which < 0.52 ? 'DEVELOPING' : 'SEEN';
  if (state === 'NOT_LOOKED') return { state };
  const monthsOld = Math.floor(roll() ** 2 * 9);
  return {
    state,
    step: Math.max(3, base + Math.round(roll() * 3 - 1)),
    monthsOld,
    lookedOn: `2026-${String(11 - monthsOld).padStart(2, '0')}-09`,
    source: sample.source,
    certainty: state === 'DOUBT' ? 'DOUBT' : roll() < 0.5 ? 'SURE' : 'FAIRLY',
  };
}

/** A group of 28. */
export function groupOf(count: number): GridChild[] {
  const roll = dice(7);
  return sample.names.slice(0, count).map((name, index) => {
    const isNew = index % 9 === 2 || index === 13;
    const base = isNew ? 5 : 6 + Math.floor(index / 9);
    const { talk, unread, spoken, read } = sample.handover;
    return {
      id: String(index),
      name,
      href: `/stijl?kind=${index}`,
      months: isNew ? 47 : 48 + Math.floor(index / 12) * 12 + ((index * 5) % 12),
      startsOn: isNew ? '2026-11-30' : '2026-08-24',
      isNew,
      handover: isNew ? { text: index === 13 ? unread : talk, open: index === 13 } : { text: index % 4 ? spoken : read },
      works: sample.works[index % sample.works.length],
      levels: Object.fromEntries(domains.flatMap((domain) => domain.lines.map((line) => [line.id, levelFor(roll, base)]))),
    };
  });
}

/** Three lines of language, with a gap, another instrument and a moment nobody looked. */
export const series: readonly LineSeries[] = [
  {
    id: 'LISTENING',
    name: sample.domains[0]?.lines[0]?.[1] ?? '',
    points: [
      { months: 20, state: 'SEEN', step: 3 },
      { months: 27, state: 'SEEN', step: 5 },
      { months: 45, state: 'NOT_LOOKED' },
    ],
  },
  {
    id: 'SPEAKING',
    name: sample.domains[0]?.lines[1]?.[1] ?? '',
    points: [
      { months: 19, state: 'DEVELOPING', step: 2 },
      { months: 28, state: 'DEVELOPING', step: 4 },
      { months: 37, state: 'SEEN', step: 5 },
      { months: 45, state: 'SEEN', step: 6 },
    ],
    band: [
      { months: 0, low: 1, high: 1 },
      { months: 24, low: 2, high: 5 },
      { months: 48, low: 5, high: 8 },
      { months: 96, low: 8, high: 12 },
      { months: 144, low: 12, high: 14 },
    ],
  },
  {
    id: 'LITERACY',
    name: sample.domains[0]?.lines[2]?.[1] ?? '',
    points: [
      { months: 24, state: 'SEEN', step: 3, source: sample.source },
      { months: 36, state: 'DEVELOPING', step: 4, stepTo: 7, instrument: sample.instrument },
      { months: 46, state: 'DOUBT', step: 6 },
    ],
  },
];

/** Eight steps of one line. */
export const steps = sample.stepTexts.map((description, index) => ({ number: index + 1, description, months: { from: index * 7, to: index * 7 + 9 } }));
