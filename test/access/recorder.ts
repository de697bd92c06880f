import type pg from 'pg';
import { type Actor, type ChildFact, type ListFact, type Subject } from './facts.js';
import { onList } from './oracle.js';

export const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The ids in a text. */
export const idsIn = (text: string): Set<string> => new Set(text.match(idPattern));

/** One question and its answer, as they passed the door. */
export interface Passed {
  readonly operation: string;
  readonly requestId: string;
  readonly actor: Actor;
  readonly variables: string;
  readonly answer: string;
}

interface Line {
  readonly request_id: string;
  readonly account_id: string;
  readonly role: string;
  readonly purpose: string;
  readonly action: string;
  readonly subject_ids: string[];
}

/** Keeps what passed the door, and holds it against the log: every child told of has its line, and no line tells of more (R45). */
export class Recorder {
  private readonly passed: Passed[] = [];

  constructor(private readonly subjects: readonly Subject[]) {}

  keep(passed: Passed): void {
    this.passed.push(passed);
  }

  get count(): number {
    return this.passed.length;
  }

  /** Each child in an answer without a line of the same request, account and role; each child in a line that was neither asked for nor told of. */
  async differences(admin: pg.ClientBase, today: string): Promise<{ untold: string[]; overtold: string[]; lines: number }> {
    const { rows } = await admin.query<Line>(
      `select request_id, account_id, role, purpose, action, subject_ids from access.log where request_id = any ($1) and action in ('OPEN', 'LIST', 'SEARCH', 'ADMIT')`,
      [this.passed.map(({ requestId }) => requestId)],
    );
    const lines = Map.groupBy(rows, (line) => line.request_id);
    const children = this.subjects.filter((subject) => subject.kind === 'CHILD');
    const lists = this.subjects.filter((subject) => subject.kind === 'LIST');
    const [untold, overtold]: [string[], string[]] = [[], []];
    // the log itself names ids and no record; reading it is a line about the controller
    for (const passed of this.passed.filter(({ operation }) => operation !== 'Query.accessLog')) {
      const mine = lines.get(passed.requestId) ?? [];
      untold.push(...this.withoutLine(passed, children, mine));
      overtold.push(...this.withoutReason(passed, children, lists, mine, today));
    }
    return { untold, overtold, lines: rows.length };
  }

  private withoutLine({ operation, actor, answer }: Passed, children: readonly ChildFact[], lines: readonly Line[]): string[] {
    const told = idsIn(answer);
    const logged = new Set(
      lines.filter((line) => line.account_id === actor.accountId && line.role === actor.role && line.purpose).flatMap((line) => line.subject_ids),
    );
    return children.filter(({ id }) => told.has(id) && !logged.has(id)).map(({ name }) => `${operation} told ${actor.name} of ${name} without a line`);
  }

  private withoutReason(
    { operation, actor, variables, answer }: Passed,
    children: readonly ChildFact[],
    lists: readonly ListFact[],
    lines: readonly Line[],
    today: string,
  ): string[] {
    const logged = new Set(lines.flatMap((line) => line.subject_ids));
    const given = idsIn(`${variables} ${answer}`);
    const onLists = new Set(lists.filter(({ id }) => logged.has(id)).flatMap((list) => onList(list, children, today).map(({ id }) => id)));
    // a handover, delivery or trajectory that was opened, by itself or on the board of its group, tells of its child
    const inHandovers = new Set(
      this.subjects.flatMap((one) =>
        (one.kind === 'TRAJECTORY' || one.kind === 'CONSULTATION') && one.childId && logged.has(one.id)
          ? [one.childId]
          : one.kind === 'HANDOVER' && (logged.has(one.id) || logged.has(one.groupId))
            ? [one.childId]
            : one.kind === 'DELIVERY' && one.child && logged.has(one.id)
              ? [one.child.id]
              : [],
      ),
    );
    return children
      .filter(({ id }) => logged.has(id) && !given.has(id) && !onLists.has(id) && !inHandovers.has(id))
      .map(({ name }) => `${operation} by ${actor.name} left a line of ${name}, who was neither asked for nor told of`);
  }
}
