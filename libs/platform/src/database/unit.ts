import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { type CalendarDate, type Id, Refusal } from '#kernel';
import type { Caller, CallerRow, Entrance, Hat } from './entrance.js';
import { refusalOf } from './sql-errors.js';
import { statementName } from './statement-name.js';

type Row = Record<string, unknown>;

/** What is opened: subjects of one kind, groups with the children on them today, or the board of a location. */
type Opening = 'OPEN' | 'LIST' | 'BOARD';

const OPENINGS: Record<Opening, string> = {
  OPEN: 'select access.open($3, $1::uuid[], $2) as ids',
  LIST: 'select access.open_list($1::uuid[], $2) as ids',
  BOARD: 'select access.open_board(($1::uuid[])[1], $2) as ids',
};

/**
 * One call: one actor, hat, clock, transaction and list of opened subjects. No repository is reached without one.
 * The transaction begins at the first need; statements run one by one in the order they were asked, and those asked together
 * travel together (`Promise.all([unit.openOne(…), repository.find(…)])` is one trip). Any SQL error fails the whole unit.
 */
export class Unit {
  private runner: QueryRunner | null = null;
  private connected: Promise<PoolClient> | null = null;
  private entered: Caller | null = null;
  private beginning: Promise<Caller> | null = null;
  private failure: unknown = null;
  private ending: Promise<void> | null = null;
  private kept = false;
  /** Openings that must succeed and are not answered yet; whatever is asked meanwhile is told after them. */
  private readonly required = new Set<Promise<unknown>>();
  /** Whether nothing is asked behind the last statement of a reading, so that the commit may travel with it. */
  asksOnce = false;
  /** Subjects asked for and not given, kept so that a refused unit still leaves its line. */
  readonly denied: { kind: string; ids: Id[]; purpose: string }[] = [];
  /** Purposes for which something was opened in this unit; sensitive fields ask. */
  readonly purposes = new Set<string>();
  /** How many statements this unit sent; budgets are held against it. */
  statements = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly entrance: Entrance | null,
    readonly operation: string,
    readonly requestId: Id,
  ) {}

  /** Enters: proves session and hat. Refuses UNAUTHENTICATED or HAT_REQUIRED. */
  async begin(): Promise<Caller> {
    const how = this.entrance?.kind === 'service' ? 'select * from access.serve($1, $2, $3, $4)' : 'select * from access.enter($1, $2, $3, $4, $5)';
    this.beginning ??= this.enter(how).then(({ caller }) => caller);
    return this.beginning;
  }

  /** The caller, once entered. */
  get caller(): Caller {
    if (!this.entered) throw new Error('this unit has not begun');
    return this.entered;
  }

  /** The hat the request names; before the unit has begun nobody has proven it. */
  get hat(): Hat | null {
    return this.entrance?.kind === 'session' ? this.entrance.hat : null;
  }

  /** The controller whose hat is worn, as the request names it until the database has proven it; refuses HAT_REQUIRED when none is. */
  get controllerId(): Id {
    const id = (this.entered ?? this.hat)?.controllerId;
    if (!id) throw new Refusal('HAT_REQUIRED', 'hat_required');
    return id;
  }

  /** Whether a statement failed, so that nothing of this unit can be kept. */
  get broken(): boolean {
    return this.failure !== null;
  }

  /** The trade's calendar date. */
  get today(): CalendarDate {
    return this.caller.today;
  }

  /** Rows of one statement, prepared once per connection; values are always parameters. */
  async query<R extends object = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    // not awaited: what comes behind a refused entrance fails in the database, and the entrance's own refusal is what is told
    this.begin().catch(() => undefined);
    const openings = [...this.required];
    try {
      return await this.send<R>(text, values);
    } finally {
      // an opening that is refused is told before what was asked behind it, found, missed or failed: both answers may come at once
      await Promise.all(openings);
    }
  }

  /** As `query`, for the last statement of a reading: when nothing of the operation asks more, the commit travels with it. */
  async queryLast<R extends object = Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const rows = this.query<R>(text, values);
    // not awaited here: whoever answers waits for the commit, and is told there why there was none
    if (this.asksOnce) this.commit().catch(() => undefined);
    return rows;
  }

  /** Opens subjects for a purpose and gives back those that are there and yours. */
  async open(kind: string, ids: readonly Id[], purpose: string): Promise<ReadonlySet<Id>> {
    if (ids.length === 0) return new Set();
    return this.keep(kind, ids, purpose, await this.opened('OPEN', kind, ids, purpose));
  }

  /** Opens one subject; refuses NOT_FOUND when it is hidden or absent, which look the same. */
  async openOne(kind: string, id: Id, purpose: string): Promise<void> {
    await this.require(
      this.open(kind, [id], purpose).then((allowed) => {
        if (!allowed.has(id)) throw new Refusal('NOT_FOUND', 'not_found');
      }),
    );
  }

  /** Opens lists of groups together with the children on them today. */
  async openList(groupIds: readonly Id[], purpose: string): Promise<ReadonlySet<Id>> {
    if (groupIds.length === 0) return new Set();
    return this.keep('LIST', groupIds, purpose, await this.opened('LIST', 'LIST', groupIds, purpose));
  }

  /** Opens the board of a location: the groups there within the caller's reach, without the children on their lists. Refuses NOT_FOUND. */
  async openBoard(locationId: Id, purpose: string): Promise<ReadonlySet<Id>> {
    return this.require(this.opened('BOARD', 'LIST', [locationId], purpose).then((ids) => this.foundAt(locationId, purpose, ids)));
  }

  /** Opens what a page of a location tells of by a function of its room, which decides, writes the line and gives what it opened. Refuses NOT_FOUND. */
  async openPage(text: string, values: readonly unknown[], { locationId, purpose }: { locationId: Id; purpose: string }): Promise<ReadonlySet<Id>> {
    return this.require(this.query<{ ids: Id[] }>(text, values).then(([row]) => this.foundAt(locationId, purpose, row?.ids ?? [])));
  }

  private async require<Result>(opening: Promise<Result>): Promise<Result> {
    this.required.add(opening);
    try {
      return await opening;
    } finally {
      this.required.delete(opening);
    }
  }

  private foundAt(locationId: Id, purpose: string, ids: readonly Id[]): ReadonlySet<Id> {
    if (ids.length === 0) {
      this.denied.push({ kind: 'LOCATION', ids: [locationId], purpose });
      throw new Refusal('NOT_FOUND', 'not_found');
    }
    this.purposes.add(purpose);
    return new Set(ids);
  }

  /** Lets new subjects in, for roles that may; refuses FORBIDDEN. */
  async admit(kind: string, ids: readonly Id[], purpose: string): Promise<void> {
    const [row] = await this.query<{ ids: Id[] }>('select access.admit($1, $2::uuid[], $3) as ids', [kind, ids, purpose]);
    if (row?.ids.length !== new Set(ids).size) {
      this.denied.push({ kind, ids: [...ids], purpose });
      throw new Refusal('FORBIDDEN', 'may_not_admit');
    }
    this.purposes.add(purpose);
  }

  /**
   * The version guard: runs `update … set …, version = version + 1 where … and version = $n returning version`.
   * No row: refuses CHANGED_SINCE. Gives the new version.
   */
  async guard(text: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.query<{ version: number }>(text, values);
    if (!row) throw new Refusal('CHANGED_SINCE', 'changed_since');
    return row.version;
  }

  /** Runs a mutation once per intent id (design 2); a retry gets the first receipt, other input is refused. */
  async once<R extends object>(intentId: Id, inputHash: string, act: () => Promise<R>): Promise<R> {
    // the claim travels with the entrance, when nobody entered yet
    const [, [before]] = await Promise.all([
      this.begin(),
      this.query<{ id: Id | null; input_hash: string; receipt: R | null; operation: string }>(
        'select (i).id, (i).input_hash, (i).receipt, (i).operation from access.begin_intent($1, $2, $3) i',
        [intentId, this.operation, inputHash],
      ),
    ]);
    if (before?.id) {
      if (before.input_hash !== inputHash || before.operation !== this.operation) throw new Refusal('INTENT_REUSED', 'intent_reused');
      if (!before.receipt) throw new Refusal('RETRY', 'twin_running');
      return before.receipt;
    }
    const receipt = await act();
    // travels with the commit, which fails when this did
    this.query('select access.finish_intent($1, $2::jsonb)', [intentId, JSON.stringify(receipt)]).catch(() => undefined);
    return receipt;
  }

  /** Commits; the answer may leave only after this. Throws when the database could not keep it. */
  async commit(): Promise<void> {
    await this.end('commit');
  }

  /** Undoes everything, then keeps the lines of refused attempts in a transaction of their own. */
  async rollback(): Promise<void> {
    await this.end('rollback').catch(() => undefined);
    if (this.kept || this.denied.length === 0 || !this.entered) return;
    const line = new Unit(this.dataSource, this.entrance, this.operation, this.requestId);
    for (const { kind, ids, purpose } of this.denied) {
      await line.query('select access.note_denied($1, $2::uuid[], $3)', [kind, ids, purpose]);
    }
    await line.commit();
  }

  /** Opens; when nobody has entered yet, entering and opening are one step of the database. */
  private async opened(how: Opening, kind: string, ids: readonly Id[], purpose: string): Promise<Id[]> {
    if (this.beginning || this.entrance?.kind !== 'session') {
      const [row] = await this.query<{ ids: Id[] }>(OPENINGS[how], how === 'OPEN' ? [ids, purpose, kind] : [ids, purpose]);
      return row?.ids ?? [];
    }
    const entering = this.enter<{ ids: Id[] }>('select * from access.enter_open($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9)', [how, kind, ids, purpose]);
    this.beginning = entering.then(({ caller }) => caller);
    // who waits for the entrance hears of a refusal there, who opens hears it here
    this.beginning.catch(() => undefined);
    return (await entering).row.ids;
  }

  private keep(kind: string, asked: readonly Id[], purpose: string, allowed: Id[]): ReadonlySet<Id> {
    const given = new Set(allowed);
    const refused = [...new Set(asked)].filter((id) => !given.has(id));
    if (refused.length > 0) this.denied.push({ kind, ids: refused, purpose });
    if (given.size > 0) this.purposes.add(purpose);
    return given;
  }

  private async enter<R extends object>(text: string, more: readonly unknown[] = []): Promise<{ caller: Caller; row: R }> {
    if (!this.entrance) throw this.fail(new Refusal('UNAUTHENTICATED', 'session_required'));
    this.runner = this.dataSource.createQueryRunner();
    this.connected = this.runner.connect() as Promise<PoolClient>;
    const begun = this.send('begin', []);
    const [[row]] = await Promise.all([this.send<CallerRow & R>(text, [...this.claims(this.entrance), ...more]), begun]);
    if (!row) throw this.fail(new Refusal('UNAUTHENTICATED', 'session_required'));
    this.entered = { accountId: row.account_id, controllerId: row.controller_id, role: row.role, today: row.today };
    return { caller: this.entered, row };
  }

  private claims(entrance: Entrance): unknown[] {
    if (entrance.kind === 'service') return [entrance.accountId, entrance.controllerId, this.requestId, this.operation];
    const { tokenHash, hat } = entrance;
    return [tokenHash, hat?.controllerId ?? null, hat?.role ?? null, this.requestId, this.operation];
  }

  private async send<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    if (this.failure) throw this.failure;
    if (this.ending || !this.connected) throw new Refusal('RETRY', 'unit_failed');
    this.statements += 1;
    try {
      // every statement waits for the same connection, so they go out in the order they were asked
      const client = await this.connected;
      const result = await client.query<R>({ name: statementName(text), text, values: [...values] });
      return result.rows;
    } catch (error) {
      throw this.fail(refusalOf(error) ?? error);
    }
  }

  /** The first failure is the unit's: what fails behind it only fails because of it. */
  private fail(error: unknown): unknown {
    this.failure ??= error;
    return this.failure;
  }

  /** Ends once; whoever asks again waits for the same end. */
  private async end(how: 'commit' | 'rollback'): Promise<void> {
    const { connected, runner } = this;
    if (connected && runner) await (this.ending ??= this.settle(how, connected, runner));
  }

  private async settle(how: 'commit' | 'rollback', connected: Promise<PoolClient>, runner: QueryRunner): Promise<void> {
    try {
      const client = await connected;
      const done = await client.query(how);
      // a failed transaction answers COMMIT with ROLLBACK and no error
      if (how === 'commit' && done.command !== 'COMMIT') throw this.failure ?? new Refusal('RETRY', 'not_kept');
      this.kept = how === 'commit';
    } catch (error) {
      if (how === 'commit') throw refusalOf(error) ?? error;
    } finally {
      await runner.release();
    }
  }
}
