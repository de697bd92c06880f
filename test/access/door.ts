import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { Agent, request } from 'undici';
import { asAdmin, type TestApi, type TestDatabase } from '#testing';
import { accessCases } from './cases/access.cases.js';
import type { Cases, Related } from './cases/case.js';
import { centreCases } from './cases/centre.cases.js';
import { childrenCases } from './cases/children.cases.js';
import { coachingCases } from './cases/coaching.cases.js';
import { coachingOutcomeCases } from './cases/coaching-outcomes.cases.js';
import { consultationCases } from './cases/consultation.cases.js';
import { developmentCases } from './cases/development.cases.js';
import { handoverCases } from './cases/handover.cases.js';
import { insightCases } from './cases/insight.cases.js';
import { interopCases } from './cases/interop.cases.js';
import { supportCases } from './cases/support.cases.js';
import { readCatalog, readRows } from './catalog.js';
import { type Cell, mayKnow } from './cells.js';
import { DEEPEST, documentOf } from './documents.js';
import type { Actor } from './facts.js';
import { idPattern, idsIn, type Recorder } from './recorder.js';
import { UNLOCKS } from './unlocks.js';
import { tokenOf } from './world/actors.js';
import type { World } from './world/world.js';

/** How each operation of the schema is called, room by room. */
export const CASES: Cases = {
  ...accessCases,
  ...centreCases,
  ...childrenCases,
  ...coachingCases,
  ...coachingOutcomeCases,
  ...consultationCases,
  ...developmentCases,
  ...handoverCases,
  ...insightCases,
  ...interopCases,
  ...supportCases,
};

/** What came back: the whole text, the refusal's code or null, and the id of the request. */
export interface Reply {
  readonly text: string;
  readonly code: string | null;
  readonly requestId: string;
}

/** What the door did otherwise than the oracle says, and how often it did what. */
export interface DoorFindings {
  readonly differences: { readonly what: string; readonly who: string }[];
  readonly counts: Record<string, number>;
  /** Operations that somebody was let in by. */
  readonly alive: Set<string>;
}

/** The real server on a port of its own, asked over HTTP with real sessions. */
export class Door {
  private readonly depths = new Map<string, number>();
  // `fetch` makes more of each question than is looked at, tens of thousands of times
  private readonly connections = new Agent();

  private constructor(
    readonly schema: GraphQLSchema,
    private readonly url: string,
    private readonly world: World,
    private readonly recorder: Recorder | null,
  ) {}

  static async of(api: TestApi, world: World, recorder: Recorder | null = null): Promise<Door> {
    await api.app.listen(0, '127.0.0.1');
    const { graphql } = api.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
    return new Door(graphql.schema, `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}/graphql`, world, recorder);
  }

  async ask(document: string, variables: Record<string, unknown>, actor: Actor | null, options: { hat?: boolean; signal?: AbortSignal } = {}): Promise<Reply> {
    const session = actor
      ? { cookie: `sid=${tokenOf(actor.accountId)}`, ...(options.hat === false ? {} : { 'x-kindlijn-hat': `${actor.controllerId}:${actor.role}` }) }
      : {};
    const { headers, body } = await request(this.url, {
      method: 'POST',
      dispatcher: this.connections,
      headers: { 'content-type': 'application/json', ...session },
      body: JSON.stringify({ query: document, variables }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const text = await body.text();
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return { text, code: errors[0]?.extensions.code ?? null, requestId: String(headers['x-request-id'] ?? '') };
  }

  /** Brings a file in for a location, as the page does; gives the import. */
  async bringIn(file: string, actor: Actor, location: string): Promise<{ id: string; version: number }> {
    const headers = {
      cookie: `sid=${tokenOf(actor.accountId)}`,
      'x-kindlijn-hat': `${actor.controllerId}:${actor.role}`,
      'content-type': 'application/octet-stream',
      'x-kindlijn-file': 'proef.csv',
    };
    const response = await fetch(new URL(`/imports?location=${location}&format=ROSTER`, this.url), { method: 'POST', headers, body: file });
    const { importId, version } = (await response.json()) as { importId: string; version: number };
    return { id: importId, version };
  }

  /** Tries cells: questions first, then changes that must be refused, then changes that are let in. */
  async tryCells(cells: readonly Cell[]): Promise<DoorFindings> {
    const findings: DoorFindings = { differences: [], counts: {}, alive: new Set() };
    const absent = new Map<string, string>();
    const rank = ({ operation, expected }: Cell) => (operation.isMutation ? (expected === 'ALLOWED' ? 2 : 1) : 0);
    for (const cell of cells.toSorted((a, b) => rank(a) - rank(b))) await this.tryCell(cell, findings, absent);
    return findings;
  }

  private async tryCell(cell: Cell, { differences, counts, alive }: DoorFindings, absent: Map<string, string>): Promise<void> {
    const { operation, actor, about, expected, variables } = cell;
    const answer = await this.reply(cell);
    this.recorder?.keep({ operation: operation.name, requestId: answer.requestId, actor, variables: JSON.stringify(variables), answer: answer.text });
    counts[expected] = (counts[expected] ?? 0) + 1;
    const who = `${actor.name} about ${about}`;
    const plain = withoutIds(answer.text, variables);
    const key = `${operation.name} ${actor.name}`;
    if (about === 'absent') absent.set(key, plain);
    const fault = faultOf(cell, answer, plain, absent.get(key));
    if (fault) differences.push({ what: `${operation.name} ${fault}`, who });
    else if (expected === 'ALLOWED') alive.add(operation.name);
    differences.push(...this.strangersIn(answer.text, actor).map((name) => ({ what: `${operation.name} tells of ${name}`, who })));
  }

  /** Asks for as much of the answer as the door lets through in one question. */
  async reply({ operation, variables, actor }: Cell): Promise<Reply> {
    for (;;) {
      const depth = this.depths.get(operation.name) ?? DEEPEST;
      const answer = await this.ask(documentOf(operation, depth, CASES[operation.name]?.omits), variables, actor);
      if (answer.code !== 'TOO_MANY' || depth === 1) return answer;
      this.depths.set(operation.name, depth - 1);
    }
  }

  private strangersIn(text: string, actor: Actor): string[] {
    const ids = idsIn(text);
    const told = this.world.subjects.filter(
      ({ id, kind }) => ids.has(id) && ['CHILD', 'HANDOVER', 'DELIVERY', 'HOUSEHOLD', 'IMPORT', 'CONSULTATION'].includes(kind),
    );
    const known = (id: string) => told.some((one) => one.id === id && mayKnow(actor, one, this.world, Object.keys(UNLOCKS)));
    return told.filter(({ id }) => !known(id)).map(({ name }) => name);
  }
}

/** Each kind of difference once, with how often and to whom first. */
export const told = (differences: DoorFindings['differences']): string[] =>
  [...Map.groupBy(differences, ({ what }) => what)].map(([what, each]) => `${what} (${each.length} times, first to ${each[0]!.who})`);

/** What is wrong with an answer, or null. */
function faultOf({ expected, about }: Cell, { code, text }: Reply, plain: string, asAbsent: string | undefined): string | null {
  if (expected === 'FORBIDDEN') return code === 'FORBIDDEN' ? null : `should be FORBIDDEN, is ${code ?? 'answered'}`;
  if (expected === 'ALLOWED')
    return code === null || code === 'CHANGED_SINCE' || code === 'NOT_NOW' ? null : `should be let in, is ${text.replace(idPattern, 'ID').slice(0, 300)}`;
  if (code !== 'NOT_FOUND' && !(code === null && idsIn(plain).size === 0)) return `should be hidden, is ${code ?? 'answered'}`;
  return about === 'absent' || asAbsent === undefined || plain === asAbsent
    ? null
    : `looks otherwise than what is absent: ${plain.slice(0, 200)} and ${asAbsent.slice(0, 200)}`;
}

/** The text without what differs in any two answers: the ids that were asked for, and that of the request. */
const withoutIds = (text: string, variables: Record<string, unknown>): string =>
  [...idsIn(JSON.stringify(variables))].reduce((rest, id) => rest.replaceAll(id, 'ID'), text.replace(/"requestId":"[^"]+"/g, '"requestId":"ID"'));

/** Rows of the world by the subject they tell of, for arguments that name something beside the subject. */
export async function relatedTo(database: TestDatabase, world: World): Promise<Related> {
  const rows = await asAdmin(database.adminUrl, async (admin) => [
    ...(await readRows(admin, await readCatalog(admin, new URL(database.appUrl).username))),
    ...(await admin.query(`select 'access.post' as table, '' as key, to_jsonb(p) as content from access.post p where role not in ('GUARDIAN', 'SERVICE')`))
      .rows,
  ]);
  const idOf = ({ content }: { content: Record<string, unknown> }) => String(content['id'] ?? content['handover_id']);
  return {
    of: (table, column, subjectId) => {
      const found = rows.find((row) => row.table === table && row.content[column] === subjectId);
      return found ? idOf(found) : randomUUID();
    },
    world,
    today: world.today,
    absent: () => randomUUID(),
  };
}
