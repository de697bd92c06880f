import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType } from 'graphql';
import type pg from 'pg';
import { houseOf, type Related } from './cases/case.js';
import { type Cell, cellsInside } from './cells.js';
import type { Operation } from './documents.js';
import { CASES, type Door, type Reply } from './door.js';
import type { Actor } from './facts.js';
import { WAYS } from './ways.js';
import type { Done, Way } from './ways/way.js';
import type { Witness } from './witness.js';

type Input = Record<string, unknown>;

/** How far the versions of the world are raised, so that there are earlier ones; and one that nobody has seen yet. */
const RAISED_BY = 2;
const LATER = 9_999;
/** So many people and subjects are tried until a change is made. */
const MOST_TRIED = 60;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What came of one mutation: made or not, and what was wrong about asking it again. */
export interface Retried {
  readonly name: string;
  readonly isMade: boolean;
  /** Why it was not made, each reason once. */
  readonly refusals: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/** A change that was made: what was asked, the answer, and what was wrong until then. */
interface Made {
  readonly asked: Input;
  readonly reply: Reply;
  readonly faults: readonly string[];
}

/** Raises the version of every row; of what is only ever corrected a second one without a reason cannot be. */
export async function raiseVersions(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; column: string }>(
    `select format('%I.%I', c.table_schema, c.table_name) as name, quote_ident(c.column_name) as column from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.data_type = 'integer' and (c.column_name = 'version' or c.column_name like '%\\_version') and t.table_schema <> 'pg_catalog'`,
  );
  await admin.query('set session_replication_role = replica');
  for (const { name, column } of rows) {
    await admin.query(`update ${name} set ${column} = ${column} + ${RAISED_BY}`).catch((error: { code?: string }) => {
      if (error.code !== '23514') throw error;
    });
  }
  await admin.query('set session_replication_role = default');
}

/** Makes each change once and asks for it again: at the same moment, at another API, and with other content. */
export class Retrying {
  private readonly operations: ReadonlyMap<string, Operation>;
  private versioned: string | null = null;

  constructor(
    private readonly doors: readonly [Door, Door],
    private readonly witness: Witness,
    private readonly admin: pg.Client,
    private readonly related: Related,
    operations: readonly Operation[],
  ) {
    this.operations = new Map(operations.map((operation) => [operation.name.replace('Mutation.', ''), operation]));
  }

  async try(name: string): Promise<Retried> {
    const refusals = new Set<string>();
    for (const cell of this.cells(name)) {
      try {
        const given = await this.given(name, cell);
        const faults = isVersioned(cell.operation) === 'version' in given ? [] : ['is asked without a version in test/access'];
        await this.witness.seen();
        return { name, isMade: true, refusals, faults: [...faults, ...(await this.tryInput(cell, { ...given, id: randomUUID() }))] };
      } catch (error) {
        if (!(error instanceof NotMade)) throw error;
        refusals.add(error.message);
      }
    }
    return { name, isMade: false, refusals, faults: [] };
  }

  /** Who may ask for it, and about whom: of each role one a subject. */
  private *cells(name: string): Generator<Cell> {
    const { by = /./, about = /./ } = WAYS[name] ?? {};
    const tried = new Set<string>();
    for (const actor of this.related.world.actors.filter((one) => by.test(one.name))) {
      for (const cell of this.inside(name, actor)) {
        const key = [actor.role, actor.controllerId, cell.about].join(' ');
        if (!about.test(cell.about) || tried.has(key)) continue;
        yield cell;
        if (tried.add(key).size === MOST_TRIED) return;
      }
    }
  }

  private inside(name: string, actor: Actor): Cell[] {
    const operation = this.operations.get(name)!;
    const use = CASES[operation.name];
    return use ? cellsInside(operation, use, actor, this.related) : [];
  }

  /** What its case says, and what was done before. */
  private async given(name: string, cell: Cell): Promise<Input> {
    const { input } = cell.variables as { input: Record<string, string> };
    const { actor } = cell;
    const own = houseOf(actor.controllerId, this.related);
    const past: Way['past'] = async <Row>(sql: string, values: readonly unknown[] = []) => {
      const { rows } = await this.admin.query(sql, [...values]).catch((error: Error) => {
        throw new NotMade(error.message);
      });
      if (!rows[0]) throw new NotMade(`nothing past the walls by ${sql.slice(0, 60)}`);
      return rows[0] as Row;
    };
    const first: Way['first'] = async (other, but = {}, { by, about } = {}) => {
      const actors = by ? this.related.world.actors.filter((one) => by.test(one.name)) : [actor];
      const one = actors.flatMap((who) => this.inside(other, who)).find((there) => (about ? about.test(there.about) : there.about === cell.about));
      if (!one) throw new NotMade(`${other} first: is nobody’s`);
      return this.done(other, one, but);
    };
    const upload: Way['upload'] = async (file) => this.doors[0].bringIn(file, actor, own.locations.own.id);
    return {
      ...input,
      ...(await WAYS[name]?.go?.({ input, past, first, upload, accountId: actor.accountId, controllerId: actor.controllerId, groupId: own.groups.own.id })),
    };
  }

  private async done(name: string, cell: Cell, but: Input): Promise<Done> {
    const { reply } = await this.make(cell, { ...(await this.given(name, cell)), ...but, id: randomUUID() });
    return Object.values((JSON.parse(reply.text) as { data: Record<string, Done> }).data)[0]!;
  }

  /** Asks until the version fits, twice at the same moment: one is heard, the other gets its answer or is told to come back for it. */
  private async make(cell: Cell, input: Input): Promise<Made> {
    const faults: string[] = [];
    let why = 'is never asked';
    for (const version of 'version' in input ? await this.versions(input) : [null]) {
      const asked = version === null ? input : { ...input, version };
      const [one, other] = await Promise.all([this.ask(cell, asked), this.ask(cell, asked)]);
      const [reply, twin] = one.code === 'RETRY' ? [other, one] : [one, other];
      if (twin.code !== 'RETRY' && twin.code !== reply.code) faults.push(`is ${reply.code ?? 'let in'} and ${twin.code ?? 'let in'} at the same moment`);
      if (reply.code === null) return { asked, reply, faults };
      why = reasonIn(reply);
      if (version !== 0 && reply.code !== 'CHANGED_SINCE') break;
      faults.push(...(await this.left(`with version ${version}`)));
    }
    throw new NotMade(why);
  }

  private async tryInput(cell: Cell, input: Input): Promise<string[]> {
    const faults: string[] = [];
    if ('version' in input) {
      const late = await this.ask(cell, { ...input, id: randomUUID(), version: LATER });
      if (late.code !== 'CHANGED_SINCE') faults.push(`with a later version is ${late.code ?? 'let in'}`);
      faults.push(...(await this.left('with a later version')));
    }
    const made = await this.make(cell, input);
    return [...faults, ...made.faults, ...(await this.again(cell, made))];
  }

  private async again(cell: Cell, { asked, reply }: Made): Promise<string[]> {
    const faults: string[] = [];
    await this.witness.seen();
    const again = await this.ask(cell, asked, 1);
    if (again.text !== reply.text) faults.push(`answers ${again.text.slice(0, 300)} to what was answered ${reply.text.slice(0, 300)}`);
    const reused = await this.ask(cell, otherwise(asked));
    if (reused.code !== 'INTENT_REUSED') faults.push(`with other content is ${reused.code ?? 'answered'}`);
    return [...faults, ...(await this.left('asked again'))];
  }

  private async left(when: string): Promise<string[]> {
    const written = await this.witness.seen();
    return written.length > 0 ? [`${when} writes ${written.join(', ')}`] : [];
  }

  private ask(cell: Cell, input: Input, door: 0 | 1 = 0): Promise<Reply> {
    return this.doors[door].reply({ ...cell, variables: { input } });
  }

  /** Earlier ones first, then those of the rows that an input names, as they stand; none yet is last. */
  private async versions(input: Input): Promise<number[]> {
    this.versioned ??= await this.readVersioned();
    const ids = Object.values(input).filter((value) => typeof value === 'string' && ID.test(value));
    const { rows } = await this.admin.query<{ version: number }>(
      `select distinct version from (${this.versioned}) v where id = any ($1) and version < $2 order by 1`,
      [ids, LATER],
    );
    const named = rows.map(({ version }) => version);
    return [...new Set([Math.max(1, (named[0] ?? 1) - 1), ...named, 1, 2, RAISED_BY + 1, RAISED_BY + 2, 0])];
  }

  private async readVersioned(): Promise<string> {
    const { rows } = await this.admin.query<{ name: string }>(
      `select format('%I.%I', c.table_schema, c.table_name) as name from information_schema.columns c join information_schema.columns i using (table_schema, table_name) join information_schema.tables t using (table_schema, table_name)
       where t.table_type = 'BASE TABLE' and c.column_name = 'version' and c.data_type = 'integer' and i.column_name = 'id' and i.data_type = 'uuid'`,
    );
    return rows.map(({ name }) => `select id, version from ${name}`).join(' union all ');
  }
}

/** A change that these people cannot make about this subject as it stands. */
class NotMade extends Error {}

function isVersioned({ field }: Operation): boolean {
  const type = getNamedType(field.args[0]!.type);
  return isInputObjectType(type) && 'version' in type.getFields();
}

/** The same intent with something else in it. */
function otherwise(input: Input): Input {
  const changed = Object.entries(input).find(([name, value]) => name !== 'id' && otherThan(value) !== value);
  return changed ? { ...input, [changed[0]]: otherThan(changed[1]) } : input;
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value !== 'string') return value;
  if (ID.test(value)) return randomUUID();
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return '2020-02-02';
  return /[a-z]/.test(value) ? `${value} anders` : value;
}

function reasonIn({ text, code }: Reply): string {
  const { errors } = JSON.parse(text) as { errors: { extensions: { reason: string } }[] };
  return `${code} ${errors[0]?.extensions.reason}`;
}
