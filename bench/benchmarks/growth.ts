import type { Pace, Side } from '../contest.ts';
import { type Figure, median, randomNumbers, timeFigure } from '../figures.ts';
import { Target } from '../load.ts';
import { GROUP_SIZE, type WorldSize } from '../world/shape.ts';

/** Our page of a group in a world of some size. */
export interface Grown {
  readonly size: WorldSize;
  readonly side: Side<number>;
}

/** The same page of ours in a large and in a small world. */
export interface Growth {
  readonly name: string;
  readonly large: Grown;
  readonly small: Grown;
  /** Refuses an answer that is not whole. */
  check(content: unknown): void;
}

const REQUESTS = 1_500;

/** Measures the median time of a group's page in both worlds, in alternating rounds. */
export async function grow({ name, large, small, check }: Growth, { rounds, tell }: Pace): Promise<Figure> {
  const [most, few] = [new Target(large.side.origin), new Target(small.side.origin)];
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const [atLarge, atSmall] = [await medianTime(large, most, round, check), await medianTime(small, few, round, check)];
      tell(`${name}, ${round === 0 ? 'warm' : `round ${round} of ${rounds}`}: ${large.size.children} children ${atLarge.toFixed(2)} ms · ${small.size.children} children ${atSmall.toFixed(2)} ms`);
      if (round === 0) continue;
      times.large.push(atLarge);
      times.small.push(atSmall);
    }
  } finally {
    await Promise.all([most.close(), few.close()]);
  }
  tell(`${name}, medians: ${large.size.children} children ${median(times.large).toFixed(2)} ms · ${small.size.children} children ${median(times.small).toFixed(2)} ms`);
  return timeFigure(name, large.size.children, `self-at-${small.size.children}`, times.large, times.small);
}

async function medianTime({ size, side }: Grown, target: Target, round: number, check: Growth['check']): Promise<number> {
  const random = randomNumbers(3_000 + round);
  const groups = Array.from({ length: REQUESTS }, () => 1 + random(Math.floor(size.children / GROUP_SIZE)));
  const { times, answers } = await target.ask(groups.map((group) => side.question(group)));
  groups.forEach((group, index) => check(side.content(JSON.parse(answers[index] ?? 'null'), group)));
  return median(times);
}
