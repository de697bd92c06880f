import pg from 'pg';
import { type Id, isId } from '#kernel';

/** Something changed: whose, what kind of subject, which one. Never what. Of an ended session the controller is null and the id the account's. */
export interface Change {
  readonly controllerId: Id | null;
  readonly kind: string;
  readonly id: Id;
}

const CHANNEL = 'kindlijn_changes';

/**
 * Hears what the database tells of changes (`access.tell_change`), over a connection of its own beside the pool.
 * When that connection falls away nothing that came meanwhile is known, so `lost` is called and the next `start` begins anew.
 */
export class ChangeListener {
  private connecting: Promise<pg.Client> | null = null;

  constructor(
    private readonly databaseUrl: string,
    private readonly tell: (change: Change) => void,
    private readonly lost: () => void,
  ) {}

  /** Begins to listen, once; throws when the database is away. */
  async start(): Promise<void> {
    this.connecting ??= this.connect();
    await this.connecting;
  }

  /** Whether the connection still answers; one that does not has been given up when this returns. */
  async check(): Promise<void> {
    const connecting = this.connecting;
    if (!connecting) return;
    try {
      await (await connecting).query('select 1');
    } catch {
      this.giveUp(connecting);
    }
  }

  /** Hangs up. */
  async stop(): Promise<void> {
    const connecting = this.connecting;
    this.connecting = null;
    await connecting?.then((client) => client.end()).catch(() => undefined);
  }

  private connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'kindlijn changes',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    const connecting = (async () => {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      return client;
    })();
    const fallen = () => this.giveUp(connecting);
    client.on('notification', ({ payload = '' }) => {
      const change = changeIn(payload);
      if (change) this.tell(change);
    });
    client.on('error', fallen);
    client.on('end', fallen);
    connecting.catch(fallen);
    return connecting;
  }

  private giveUp(connecting: Promise<pg.Client>): void {
    if (this.connecting !== connecting) return;
    this.connecting = null;
    void connecting.then((client) => client.end()).catch(() => undefined);
    this.lost();
  }
}

/** The change that a message tells of; null for anything else. */
function changeIn(payload: string): Change | null {
  const { controllerId, kind, id } = JSON.parse(payload) as Record<string, unknown>;
  const isWhole = (controllerId === null || isId(controllerId)) && typeof kind === 'string' && isId(id);
  return isWhole ? { controllerId: controllerId as Id | null, kind, id } : null;
}
