import { BELONGS, type Facts, isFor, subjectsOf } from './belongs.js';
import type { Catalog, Row } from './catalog.js';
import type { Actor, ChildFact, Subject } from './facts.js';
import { onList } from './oracle.js';

/** What the oracle needs to know of a world, and the rows that lie in it. */
export interface Setting {
  readonly today: string;
  readonly actors: readonly Actor[];
  readonly subjects: readonly Subject[];
  readonly children: readonly ChildFact[];
  readonly catalog: Catalog;
  readonly rows: readonly Row[];
}

/** `table key`, as the probe names a row. */
export const nameOf = ({ table, key }: Row): string => `${table} ${key}`;

/** The rows of a world by the subjects they tell of: what somebody should find who opened these. */
export class Ledger {
  readonly facts: Facts;
  readonly names: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly byTable: ReadonlyMap<string, readonly Row[]>;
  private readonly bySubject = new Map<string, Row[]>();

  constructor(private readonly setting: Setting) {
    this.facts = new Map(setting.subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
    this.names = new Set(setting.rows.map(nameOf));
    this.tables = new Set(setting.catalog.tables.map(({ name }) => name));
    this.byTable = Map.groupBy(setting.rows, ({ table }) => table);
    for (const row of setting.rows) {
      for (const subject of new Set(subjectsOf(row))) this.bySubject.set(subject, [...(this.bySubject.get(subject) ?? []), row]);
    }
  }

  /** The rows of these tables that tell of these subjects and, unless anybody's are asked for, are for this actor; a list tells of the children on it too, a board does not. */
  rowsFor(actor: Actor, subjects: readonly Subject[], tables: ReadonlySet<string>, { anybodys = false, asBoard = false } = {}): Row[] {
    const { children, today } = this.setting;
    const told = new Set(
      subjects.flatMap((subject) => [
        `${subject.kind} ${subject.id}`,
        ...(subject.kind === 'LIST' && !asBoard ? onList(subject, children, today).map(({ id }) => `CHILD ${id}`) : []),
      ]),
    );
    const rows = new Set([...told].flatMap((subject) => this.bySubject.get(subject) ?? []));
    return [...rows].filter(
      (row) => tables.has(row.table) && row.content['controller_id'] === actor.controllerId && (anybodys || isFor(row.table, row.content, actor)),
    );
  }

  /** What everybody who is in reads. */
  register(tables: ReadonlySet<string>): string[] {
    return [...this.byTable].flatMap(([table, rows]) => (tables.has(table) && BELONGS[table]?.register ? rows.map(nameOf) : []));
  }

  rowsIn(tables: ReadonlySet<string>): number {
    return [...tables].reduce((sum, table) => sum + (this.byTable.get(table)?.length ?? 0), 0);
  }
}
