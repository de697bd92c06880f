import { setTimeout as pause } from 'node:timers/promises';

/** Work that looks at the facts and does what they ask for; doing it once more does no harm. */
export interface Round {
  readonly name: string;
  readonly everySeconds: number;
  go(): Promise<void>;
}

/**
 * Walks the rounds one at a time until stopped, each when its time has come. A round that fails is told of and comes again;
 * the piece of work under way is always finished.
 */
export class Rounds {
  private readonly stopping = new AbortController();

  constructor(
    private readonly rounds: readonly Round[],
    private readonly tell: (line: string) => void,
    /** Called after each look at what is due, so that somebody outside can see that this process turns. */
    private readonly beat: () => void = () => undefined,
  ) {}

  /** Walks until `stop`. */
  async walk(): Promise<void> {
    const due = new Map(this.rounds.map((round) => [round, 0]));
    while (!this.stopping.signal.aborted) {
      for (const [round, time] of due) {
        if (this.stopping.signal.aborted || Date.now() < time) continue;
        await this.attempt(round);
        due.set(round, Date.now() + round.everySeconds * 1000);
      }
      this.beat();
      const wait = Math.min(...due.values()) - Date.now();
      await pause(Math.max(wait, 0), undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Lets `walk` end after the piece of work under way. */
  stop(): void {
    this.stopping.abort();
  }

  private async attempt(round: Round): Promise<void> {
    try {
      await round.go();
    } catch (error) {
      // the text of an error may hold what somebody typed; its kind and code do not
      const { name = 'Error', code = '' } = error as { name?: string; code?: string };
      this.tell(`Worker: "${round.name}" did not succeed (${[name, code].filter(Boolean).join(' ')}) and is tried again.`);
    }
  }
}
