import { type Figure, firstDifference, median, rateFigure } from './figures.ts';
import { type Asker, type Question, type Row, Target } from './load.ts';

/** How long and how often is measured. */
export interface Pace {
  readonly rounds: number;
  /** Seconds that the slowest side takes for a round, about. */
  readonly seconds: number;
  readonly tell: (line: string) => void;
}

/** One of those that are measured beside each other. */
export interface Side<Task> {
  readonly name: string;
  readonly origin: string;
  /** How it is asked, when that is not over HTTP. */
  asker?(): Asker;
  question(task: Task): Question;
  /** What an answer says, in the shape that both sides share. */
  content(answer: unknown, task: Task): unknown;
}

/** Sides that get the same random tasks in alternating rounds; ours is the first. */
export interface Contest<Task> {
  readonly name: string;
  readonly size: number;
  readonly sides: readonly [Side<Task>, ...Side<Task>[]];
  /** The tasks of a round, the same for every side; round 0 is the warm-up. */
  tasks(round: number, count: number): readonly Task[];
  /** After each round of all sides: what the answers do not show. Throws when it is not the same everywhere. */
  after?(tasks: readonly Task[]): Promise<void>;
}

/** A side that takes part: its connections, and the rates of its rounds so far. */
interface Entrant<Task> {
  readonly side: Side<Task>;
  readonly target: Asker;
  readonly rates: number[];
}

/** What a side did in one round. */
interface Turn<Task> {
  readonly side: Side<Task>;
  readonly row: Row;
}

const WARM_UP = 800;
const FEWEST = 200;

/** Measures; throws as soon as an answer of ours says something else than that of another side. */
export async function hold<Task>(contest: Contest<Task>, { rounds, seconds, tell }: Pace): Promise<Figure[]> {
  const { name, size } = contest;
  const entrants: Entrant<Task>[] = contest.sides.map((side) => ({ side, target: side.asker?.() ?? new Target(side.origin), rates: [] }));
  try {
    const slowest = await warmUp(contest, entrants, tell);
    const count = Math.max(FEWEST, Math.round(slowest * seconds));
    for (let round = 1; round <= rounds; round += 1) {
      const turns = await oneRound(contest, entrants, contest.tasks(round, count));
      turns.forEach(({ row }, place) => entrants[place]?.rates.push(row.rate));
      tell(`${name}, round ${round} of ${rounds}, ${count} requests: ${described(turns)}`);
    }
  } finally {
    await Promise.all(entrants.map(({ target }) => target.close()));
  }
  tell(`${name}, medians: ${entrants.map(({ side, rates }) => `${side.name} ${median(rates).toFixed(0)}/s`).join(' · ')}`);
  const [ours, ...others] = entrants;
  return others.map(({ side, rates }) => rateFigure(name, size, side.name, ours?.rates ?? [], rates));
}

function described<Task>(turns: readonly Turn<Task>[]): string {
  return turns.map(({ side, row }) => `${side.name} ${row.rate.toFixed(0)}/s (median ${median(row.times).toFixed(1)} ms)`).join(' · ');
}

/** Twice, so that nothing is compiled or planned in the first round; gives the rate of the slowest side. */
async function warmUp<Task>(contest: Contest<Task>, entrants: readonly Entrant<Task>[], tell: (line: string) => void): Promise<number> {
  await oneRound(contest, entrants, contest.tasks(0, WARM_UP));
  const turns = await oneRound(contest, entrants, contest.tasks(0, WARM_UP));
  tell(`${contest.name}, warm: ${described(turns)}`);
  return Math.min(...turns.map(({ row }) => row.rate));
}

async function oneRound<Task>(contest: Contest<Task>, entrants: readonly Entrant<Task>[], tasks: readonly Task[]): Promise<Turn<Task>[]> {
  const turns: Turn<Task>[] = [];
  for (const { side, target } of entrants) turns.push({ side, row: await target.ask(tasks.map((task) => side.question(task))) });
  tasks.forEach((task, index) =>
    requireSame(
      contest.name,
      task,
      turns.map(({ side, row }) => ({ name: side.name, content: side.content(answerOf(side.name, row.answers[index]), task) })),
    ),
  );
  await contest.after?.(tasks);
  return turns;
}

function requireSame(name: string, task: unknown, [ours, ...others]: { name: string; content: unknown }[]): void {
  for (const theirs of others) {
    const difference = firstDifference(ours?.content, theirs.content);
    if (difference) throw new Error(`${name}: our answer is not that of ${theirs.name} for ${JSON.stringify(task)}: ${difference}`);
  }
}

function answerOf(side: string, text = 'null'): unknown {
  const answer = JSON.parse(text) as { errors?: unknown } | null;
  if (answer?.errors) throw new Error(`${side} answered ${JSON.stringify(answer.errors).slice(0, 300)}`);
  return answer;
}
