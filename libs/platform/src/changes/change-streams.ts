import { type Id, Refusal } from '#kernel';
import type { Hat } from '../database/entrance.js';
import type { Units } from '../database/units.js';
import { type Change, ChangeListener } from './change-listener.js';

/** One browser that listens: with which session, under which hats, and how it is told. */
export interface Listening {
  readonly tokenHash: Buffer;
  readonly hats: readonly Hat[];
  tell(change: Change): void;
  /** A sign that the line is open; nothing changed. */
  beat(): void;
  /** No more will come; the browser may come again and asks everything anew. */
  end(): void;
}

/** How many streams one person and one instance hold at most. */
export const MOST_STREAMS = { ofAccount: 12, ofInstance: 2_000 } as const;

interface Wearer {
  readonly place: string;
  readonly account_id: Id;
  readonly wears: boolean;
}

/**
 * Who listens at this instance. Each change is asked of the database once for all of them: it goes to those alone whose session is
 * open and who could open that subject at this moment (`access.hearers`). A stream ends with its session, and with the listener's own line.
 */
export class ChangeStreams {
  private readonly streams = new Map<Listening, Id>();
  private readonly listener: ChangeListener;
  private isStopped = false;
  /** Changes are told in the order in which they came. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly units: Pick<Units, 'plain'>,
    databaseUrl: string,
  ) {
    this.listener = new ChangeListener(
      databaseUrl,
      (change) => this.hear(change),
      () => this.endAll(),
    );
  }

  /** Lets somebody listen. Refuses UNAUTHENTICATED, HAT_REQUIRED (one of the hats is not worn), TOO_MANY and, while the database is away, RETRY. */
  async add(stream: Listening): Promise<void> {
    try {
      await this.listener.start();
    } catch {
      throw new Refusal('RETRY', 'database_away');
    }
    const account = await this.accountOf(stream);
    const own = [...this.streams.values()].filter((other) => other === account).length;
    if (own >= MOST_STREAMS.ofAccount || this.streams.size >= MOST_STREAMS.ofInstance) throw new Refusal('TOO_MANY', 'too_many_streams');
    this.streams.set(stream, account);
  }

  /** Somebody went away. */
  remove(stream: Listening): void {
    this.streams.delete(stream);
  }

  /** How many listen here. */
  get size(): number {
    return this.streams.size;
  }

  /**
   * Looks whether sessions are still open and the database still tells; gives a sign of life to the rest. Holds the line also while nobody listens:
   * by it `rotate-secret` sees an instance that stands idle.
   */
  async beat(): Promise<void> {
    if (!this.isStopped) await this.listener.start().catch(() => undefined);
    await this.listener.check();
    await this.endClosed([...this.streams.keys()]);
    for (const stream of this.streams.keys()) stream.beat();
  }

  /** Ends all, as when this instance stops. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.endAll();
    await this.listener.stop();
  }

  private async accountOf({ tokenHash, hats }: Listening): Promise<Id> {
    const wearers = await this.wearers(hats.map((hat) => ({ tokenHash, hat })));
    const [first] = wearers;
    if (!first) throw new Refusal('UNAUTHENTICATED', 'session_required');
    if (wearers.some(({ wears }) => !wears)) throw new Refusal('HAT_REQUIRED', 'no_such_hat');
    return first.account_id;
  }

  private hear(change: Change): void {
    this.turn = this.turn.then(() => (change.kind === 'SESSION' ? this.endOf(change.id) : this.pass(change))).catch(() => this.endAll());
  }

  private async pass(change: Change): Promise<void> {
    const near = [...this.streams.keys()].flatMap((stream) =>
      stream.hats.filter(({ controllerId }) => controllerId === change.controllerId).map((hat) => ({ stream, hat })),
    );
    if (near.length === 0) return;
    const places = await this.units.plain<{ place: string }>('select place from access.hearers($1, $2, $3, $4::bytea[], $5::text[]) place', [
      ...[change.controllerId, change.kind, change.id],
      near.map(({ stream }) => stream.tokenHash),
      near.map(({ hat }) => hat.role),
    ]);
    const hearing = new Set(places.map(({ place }) => near[Number(place) - 1]?.stream));
    for (const stream of hearing) if (stream && this.streams.has(stream)) stream.tell(change);
  }

  private async endOf(account: Id): Promise<void> {
    await this.endClosed([...this.streams].filter(([, owner]) => owner === account).map(([stream]) => stream));
  }

  /** Ends those whose session is over, or of whose hats none is worn any more. */
  private async endClosed(streams: readonly Listening[]): Promise<void> {
    const pairs = streams.flatMap((stream) => stream.hats.map((hat) => ({ stream, hat, tokenHash: stream.tokenHash })));
    if (pairs.length === 0) return;
    const worn = (await this.wearers(pairs)).filter(({ wears }) => wears);
    const live = new Set(worn.map(({ place }) => pairs[Number(place) - 1]?.stream));
    for (const stream of streams) if (!live.has(stream)) this.end(stream);
  }

  private wearers(pairs: readonly { readonly tokenHash: Buffer; readonly hat: Hat }[]): Promise<Wearer[]> {
    return this.units.plain<Wearer>('select place, account_id, wears from access.listeners($1::bytea[], $2::uuid[], $3::text[])', [
      pairs.map(({ tokenHash }) => tokenHash),
      pairs.map(({ hat }) => hat.controllerId),
      pairs.map(({ hat }) => hat.role),
    ]);
  }

  private endAll(): void {
    for (const stream of [...this.streams.keys()]) this.end(stream);
  }

  private end(stream: Listening): void {
    this.streams.delete(stream);
    stream.end();
  }
}
