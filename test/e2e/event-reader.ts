/** One thing that came over a stream: `ready`, `change` with what it tells, or `end`. */
export interface Heard {
  readonly event: string;
  readonly data: unknown;
}

/** Somebody who listens at `GET /changes`, over HTTP as a browser would. */
export class EventReader {
  private readonly waiting: { readonly fits: (heard: Heard) => boolean; readonly tell: (heard: Heard) => void }[] = [];
  readonly heard: Heard[] = [];
  /** When the other side hung up. */
  readonly ended: Promise<void>;

  private constructor(
    readonly response: Response,
    private readonly hangUp: AbortController,
  ) {
    this.ended = this.read();
  }

  /** Comes in and waits until the stream is ready; throws the code of the refusal. */
  static async open(url: string, cookie: string, hats: string): Promise<EventReader> {
    const hangUp = new AbortController();
    const response = await fetch(`${url}/changes`, { headers: { cookie, ...(hats ? { 'x-kindlijn-hat': hats } : {}) }, signal: hangUp.signal });
    if (!response.ok) throw new Error(((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code);
    const reader = new EventReader(response, hangUp);
    await reader.next((heard) => heard.event === 'ready');
    return reader;
  }

  /** The first thing that fits, already heard or still to come. */
  async next(fits: (heard: Heard) => boolean): Promise<Heard> {
    const known = this.heard.find(fits);
    return known ?? new Promise((tell) => this.waiting.push({ fits, tell }));
  }

  /** The ids of what changed, so far. */
  get ids(): string[] {
    return this.heard.filter(({ event }) => event === 'change').map(({ data }) => (data as { id: string }).id);
  }

  async close(): Promise<void> {
    this.hangUp.abort();
    await this.ended;
  }

  private async read(): Promise<void> {
    let rest = '';
    try {
      for await (const chunk of this.response.body!.pipeThrough(new TextDecoderStream())) {
        rest += chunk;
        const parts = rest.split('\n\n');
        rest = parts.pop() ?? '';
        parts.forEach((part) => this.take(part));
      }
    } catch (error) {
      if (!this.hangUp.signal.aborted) throw error;
    }
  }

  private take(part: string): void {
    const event = /^event: (.+)$/m.exec(part)?.[1];
    if (!event) return;
    const heard = { event, data: JSON.parse(/^data: (.+)$/m.exec(part)?.[1] ?? 'null') as unknown };
    this.heard.push(heard);
    for (const one of this.waiting.filter(({ fits }) => fits(heard))) {
      this.waiting.splice(this.waiting.indexOf(one), 1);
      one.tell(heard);
    }
  }
}
