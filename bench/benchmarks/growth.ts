import type { Pace, Side } from '../contest.ts';
import { type Figure, median, timeFigure } from '../figures.ts';
import { Target } from '../load.ts';

/** A page of ours in a world of some size. */
export interface Grown<Task> {
  /** What the figure calls it. */
  readonly size: number;
  readonly side: Side<Task>;
  /** The tasks of a round; round 0 is the warm-up. */
  tasks(round: number, count: number): readonly Task[];
}

/** The same page of ours in a large and in a small world. */
export interface Growth<Task> {
  readonly name: string;
  /** What a size counts. */
  readonly of: string;
  readonly large: Grown<Task>;
  readonly small: Grown<Task>;
  /** Refuses an answer that is not whole. */
  check(content: unknown): void;
}

const REQUESTS = 1_500;

/** Measures the median time of a page in both worlds, in alternating rounds. */
export async function grow<Task>({ name, of, large, small, check }: Growth<Task>, { rounds, tell }: Pace): Promise<Figure> {
  const [most, few] = [new Target(large.side.origin), new Target(small.side.origin)];
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  const told = (atLarge: number, atSmall: number) => `${large.size} ${of} ${atLarge.toFixed(2)} ms · ${small.size} ${of} ${atSmall.toFixed(2)} ms`;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const [atLarge, atSmall] = [await medianTime(large, most, round, check), await medianTime(small, few, round, check)];
      tell(`${name}, ${round === 0 ? 'warm' : `round ${round} of ${rounds}`}: ${told(atLarge, atSmall)}`);
      if (round === 0) continue;
      times.large.push(atLarge);
      times.small.push(atSmall);
    }
  } finally {
    await Promise.all([most.close(), few.close()]);
  }
  tell(`${name}, medians: ${told(median(times.large), median(times.small))}`);
  return timeFigure(name, large.size, `self-at-${small.size}`, times.large, times.small);
}

async function medianTime<Task>({ side, tasks }: Grown<Task>, target: Target, round: number, check: Growth<Task>['check']): Promise<number> {
  const asked = tasks(round, REQUESTS);
  const { times, answers } = await target.ask(asked.map((task) => side.question(task)));
  asked.forEach((task, index) => check(side.content(JSON.parse(answers[index] ?? 'null'), task)));
  return median(times);
}
