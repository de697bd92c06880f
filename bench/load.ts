import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';

/** Connections of the load; each asks its next question when the answer to the last one is there. */
export const CONNECTIONS = 16;

/** One question over HTTP. */
export interface Question {
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What a row of questions gave: how fast, how long each took, and every answer for looking at afterwards. */
export interface Row {
  /** Questions answered a second. */
  readonly rate: number;
  /** Milliseconds of each question. */
  readonly times: number[];
  readonly answers: string[];
}

/** One side as the load sees it. */
export interface Asker {
  /** Asks all questions over the connections, in their order. */
  ask(questions: readonly Question[]): Promise<Row>;
  close(): Promise<void>;
}

/** As many at once as there are connections, each taking the next question when it has its answer. */
export async function askOver(questions: readonly Question[], one: (question: Question) => Promise<string>): Promise<Row> {
  const answers = questions.map(() => '');
  const times = questions.map(() => 0);
  let next = 0;
  const connection = async () => {
    for (let index = next++, question = questions[index]; question; index = next++, question = questions[index]) {
      const began = performance.now();
      answers[index] = await one(question);
      times[index] = performance.now() - began;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return { rate: (questions.length * 1000) / (performance.now() - began), times, answers };
}

/** A server over HTTP with keep-alive. Refuses an answer that is not a 200. */
export class Target implements Asker {
  readonly origin: string;
  private readonly pool: Pool;

  constructor(origin: string) {
    this.origin = origin;
    this.pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1, keepAliveTimeout: 60_000 });
  }

  ask(questions: readonly Question[]): Promise<Row> {
    return askOver(questions, (question) => this.one(question));
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async one({ path, headers = {}, body }: Question): Promise<string> {
    const answer = await this.pool.request({
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body ?? null,
    });
    const text = await answer.body.text();
    if (answer.statusCode !== 200) throw new Error(`${this.origin} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
    return text;
  }
}
