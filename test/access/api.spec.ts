import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase } from '#testing';
import { accessCases } from './cases/access.cases.js';
import type { Cases, Related } from './cases/case.js';
import { centreCases } from './cases/centre.cases.js';
import { childrenCases } from './cases/children.cases.js';
import { developmentCases } from './cases/development.cases.js';
import { handoverCases } from './cases/handover.cases.js';
import { interopCases } from './cases/interop.cases.js';
import { readCatalog, readRows } from './catalog.js';
import { type Cell, cellsOf, mayKnow } from './cells.js';
import { DEEPEST, documentOf, type Operation, operationsOf } from './documents.js';
import type { Actor } from './facts.js';
import { idPattern, idsIn, Recorder } from './recorder.js';
import { UNLOCKS } from './unlocks.js';
import { tokenOf } from './world/actors.js';
import { layWorld, type World } from './world/world.js';

const CASES: Cases = { ...accessCases, ...centreCases, ...childrenCases, ...developmentCases, ...handoverCases, ...interopCases };

interface Reply {
  readonly text: string;
  readonly code: string | null;
  readonly requestId: string;
}

/** Who tries the door: each role by the scopes it works in, posts that ended, guardians with, without and with unknown authority, two hats, a stranger. */
const ASKERS = new RegExp(
  [
    '^(PEDAGOGICAL_STAFF|TEACHER|ADMINISTRATOR) over the own group, post running',
    '^(PEDAGOGICAL_STAFF|CARE_COORDINATOR|LOCATION_LEAD) over the own location, post running',
    '^(PRIVACY_OFFICER|ADMINISTRATOR|SERVICE) over the own controller, post running',
    '^(PEDAGOGICAL_COACH|BSO_STAFF|MUNICIPALITY) over the own controller, post running, childcare',
    '^(EXTERNAL_COACH|SPECIALIST|SWV_STAFF) over the own controller, post running, school',
    '^PEDAGOGICAL_STAFF over the own group, post ended, childcare|^TEACHER over the own group, post ended, school',
    '^guardian of child here for long|^a guardian|^who is no guardian',
    '^guardian of a handover: (draft|with the parents, one|received, in the own group|withdrawn before)',
    'with the hat of|^somebody of another|^who (receives|answers)',
  ].join('|'),
);

describe('every operation through the door', () => {
  let database: TestDatabase;
  let api: TestApi;
  let url: string;
  let world: World;
  let related: Related;
  let recorder: Recorder;
  let operations: Operation[];
  let cells: Cell[];
  const depths = new Map<string, number>();
  const differences: { readonly what: string; readonly who: string }[] = [];
  const counts: Record<string, number> = {};
  const alive = new Set<string>();

  beforeAll(async () => {
    database = await freshDatabase();
    world = await asAdmin(database.adminUrl, layWorld);
    related = await relatedTo(database, world);
    api = await startApi(database);
    await api.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}/graphql`;
    const { graphql } = api.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
    operations = operationsOf(graphql.schema);
    recorder = new Recorder(world.subjects);
    const askers = world.actors.filter(({ name }) => ASKERS.test(name));
    cells = operations.flatMap((operation) => (CASES[operation.name] ? askers.flatMap((actor) => cellsOf(operation, CASES[operation.name]!, actor, related)) : []));
    for (const cell of inOrder(cells)) await tryCell(cell);
    process.stderr.write(`access: ${cells.length.toLocaleString('en')} cells through the door, ${operations.length} operations, ${askers.length} people (${Object.entries(counts).map(([verdict, n]) => `${n} ${verdict}`).join(', ')}), ${differences.length} differences\n`);
  }, 300_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** Questions first, then changes that must be refused, then changes that are let in. */
  const inOrder = (all: readonly Cell[]): Cell[] => all.toSorted((a, b) => rank(a) - rank(b));
  const rank = ({ operation, expected }: Cell) => (operation.isMutation ? (expected === 'ALLOWED' ? 2 : 1) : 0);

  async function ask(document: string, variables: Record<string, unknown>, actor: Actor | null, hat = true): Promise<Reply> {
    const headers = { 'content-type': 'application/json', ...(actor ? { cookie: `sid=${tokenOf(actor.accountId)}`, ...(hat ? { 'x-kindlijn-hat': `${actor.controllerId}:${actor.role}` } : {}) } : {}) };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: document, variables }) });
    const text = await response.text();
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return { text, code: errors[0]?.extensions.code ?? null, requestId: response.headers.get('x-request-id') ?? '' };
  }

  /** Asks for as much of the answer as the door lets through in one question. */
  async function reply({ operation, variables, actor }: Cell): Promise<Reply> {
    for (;;) {
      const depth = depths.get(operation.name) ?? DEEPEST;
      const answer = await ask(documentOf(operation, depth, CASES[operation.name]?.omits), variables, actor);
      if (answer.code !== 'TOO_MANY' || depth === 1) return answer;
      depths.set(operation.name, depth - 1);
    }
  }

  const absent = new Map<string, string>();

  async function tryCell(cell: Cell): Promise<void> {
    const { operation, actor, about, expected, variables } = cell;
    const answer = await reply(cell);
    recorder.keep({ operation: operation.name, requestId: answer.requestId, actor, variables: JSON.stringify(variables), answer: answer.text });
    counts[expected] = (counts[expected] ?? 0) + 1;
    const who = `${actor.name} about ${about}`;
    const plain = withoutIds(answer.text, variables);
    const key = `${operation.name} ${actor.name}`;
    if (about === 'absent') absent.set(key, plain);
    const fault = faultOf(cell, answer, plain, absent.get(key));
    if (fault) differences.push({ what: `${operation.name} ${fault}`, who });
    else if (expected === 'ALLOWED') alive.add(operation.name);
    differences.push(...strangersIn(answer.text, actor).map((name) => ({ what: `${operation.name} tells of ${name}`, who })));
  }

  /** Each kind of difference once, with how often and by whom first. */
  const told = (all: typeof differences): string[] =>
    [...Map.groupBy(all, ({ what }) => what)].map(([what, each]) => `${what} (${each.length} times, first to ${each[0]!.who})`);

  /** What is wrong with an answer, or null. */
  function faultOf({ expected, about }: Cell, { code, text }: Reply, plain: string, asAbsent: string | undefined): string | null {
    if (expected === 'FORBIDDEN') return code === 'FORBIDDEN' ? null : `should be FORBIDDEN, is ${code ?? 'answered'}`;
    if (expected === 'ALLOWED') return code === null || code === 'CHANGED_SINCE' || code === 'NOT_NOW' ? null : `should be let in, is ${text.replace(idPattern, 'ID').slice(0, 300)}`;
    if (code !== 'NOT_FOUND' && !(code === null && idsIn(plain).size === 0)) return `should be hidden, is ${code ?? 'answered'}`;
    return about === 'absent' || asAbsent === undefined || plain === asAbsent ? null : `looks otherwise than what is absent: ${plain.slice(0, 200)} and ${asAbsent.slice(0, 200)}`;
  }

  /** The text without what differs in any two answers: the ids that were asked for, and that of the request. */
  const withoutIds = (text: string, variables: Record<string, unknown>): string =>
    [...idsIn(JSON.stringify(variables))].reduce((rest, id) => rest.replaceAll(id, 'ID'), text.replace(/"requestId":"[^"]+"/g, '"requestId":"ID"'));

  function strangersIn(text: string, actor: Actor): string[] {
    const ids = idsIn(text);
    const told = world.subjects.filter(({ id, kind }) => ids.has(id) && ['CHILD', 'HANDOVER', 'DELIVERY', 'HOUSEHOLD', 'IMPORT'].includes(kind));
    const known = (id: string) => told.some((one) => one.id === id && mayKnow(actor, one, world, Object.keys(UNLOCKS)));
    return told.filter(({ id }) => !known(id)).map(({ name }) => name);
  }

  it('R48 has a case for each, and no case for what is not there', () => {
    const names = operations.map(({ name }) => name);
    expect(names.filter((name) => !CASES[name]).map((name) => `${name} has no case in test/access/cases: how is it called inside and outside?`)).toEqual([]);
    expect(Object.keys(CASES).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('R1 R9 R48 lets in, forbids and hides as the oracle says; hidden looks like absent', () => {
    expect(told(differences).slice(0, 40)).toEqual([]);
  });

  it('is let in by somebody, so that the refusals mean something', () => {
    expect(operations.map(({ name }) => name).filter((name) => !alive.has(name))).toEqual([]);
  });

  it('R45 leaves a line of every child it tells of, and no line of a child it does not', async () => {
    const { untold, overtold, lines } = await asAdmin(database.adminUrl, (admin) => recorder.differences(admin, world.today));
    process.stderr.write(`access: ${recorder.count.toLocaleString('en')} answers held against ${lines.toLocaleString('en')} lines of the log\n`);
    expect([untold.slice(0, 20), overtold.slice(0, 20)]).toEqual([[], []]);
  });

  it('knows nobody without a session, and nobody’s work without a hat', async () => {
    const somebody = world.actors[0]!;
    for (const operation of operations.filter(({ name }) => CASES[name])) {
      const [{ variables }] = cellsOf(operation, CASES[operation.name]!, somebody, related) as [Cell];
      const document = documentOf(operation, 1);
      expect([operation.name, (await ask(document, variables, null)).code]).toEqual([operation.name, 'UNAUTHENTICATED']);
      if (CASES[operation.name]!.opens !== 'nobody') expect([operation.name, (await ask(document, variables, somebody, false)).code]).toEqual([operation.name, 'HAT_REQUIRED']);
    }
  }, 60_000);
});

/** Rows of the world by the subject they tell of, for arguments that name something beside the subject. */
async function relatedTo(database: TestDatabase, world: World): Promise<Related> {
  const rows = await asAdmin(database.adminUrl, async (admin) => [
    ...(await readRows(admin, await readCatalog(admin, new URL(database.appUrl).username))),
    ...(await admin.query(`select 'access.post' as table, '' as key, to_jsonb(p) as content from access.post p where role not in ('GUARDIAN', 'SERVICE')`)).rows,
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
