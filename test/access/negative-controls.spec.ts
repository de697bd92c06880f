import pg from 'pg';
import { asAdmin, type TestDatabase } from '#testing';
import { type Break, brokenCompartments, brokenPolicies, brokenRules } from './breaks.js';
import type { Pair } from './catalog.js';
import { type Mutant, mutantsOf } from './clauses.js';
import { forgeriesLetThrough } from './context.js';
import { type Chosen, coverOf, witnessesOf } from './cover.js';
import { type Entrant, entrancesLetThrough, misadmitted } from './entrances.js';
import { asTheirRole, callerOf, laySetting } from './gates.js';
import type { Actor, HandoverFact, ListFact, LocationFact } from './facts.js';
import { Ledger, type Setting } from './ledger.js';
import { type Desk, unwritten, unwrittenBoard } from './lines.js';
import { allPairs, type Findings, Matrix, workPairs } from './matrix.js';
import { MERELY } from './merely.js';
import type { Gate } from './probe.js';
import type { Writer } from './writing.js';

describe('negative controls', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let setting: Setting;
  let ledger: Ledger;
  let cells: readonly (readonly Writer[])[];
  let chosen: readonly Chosen[];
  let gate: Gate;
  const tried: Record<string, number> = {};

  beforeAll(async () => {
    ({ database, setting } = await laySetting());
    ledger = new Ledger(setting);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`set plan_cache_mode = 'force_generic_plan'`);
    gate = asTheirRole(admin, database);
    chosen = coverOf((cells = new Matrix(gate, setting, ledger).cells()).flat(), ledger);
  }, 60_000);
  afterAll(async () => {
    const sum = Object.values(tried).reduce((all, n) => all + n, 0);
    process.stderr.write(
      `access: ${sum.toLocaleString('en')} negative controls turned red (${Object.entries(tried)
        .map(([what, n]) => `${n} ${what}`)
        .join(', ')})\n`,
    );
    await admin?.end();
    await database?.drop();
  });

  /** Breaks, does the work, and undoes both. */
  async function broken<Result>(statement: string, work: () => Promise<Result>): Promise<Result> {
    await admin.query('begin');
    try {
      await admin.query(statement);
      return await work();
    } finally {
      await admin.query('rollback');
    }
  }

  const only = (tables: readonly string[]): Setting => ({
    ...setting,
    catalog: { ...setting.catalog, tables: setting.catalog.tables.filter(({ name }) => tables.includes(name)) },
  });
  const isRed = ({ leaks, wrongDenials }: Findings) => leaks.length + wrongDenials.length > 0;

  /** Whether one after the other sees a difference. */
  async function seenBy<One>(all: Iterable<One>, sees: (one: One) => Promise<boolean>): Promise<boolean> {
    for (const one of all) if (await sees(one)) return true;
    return false;
  }

  /** Noticed by who opens some of these rows, or by somebody elsewhere who opens none. */
  function seenInRows({ tables, pairs }: Pick<Break, 'tables' | 'pairs'>): Promise<boolean> {
    const strangers = Object.values(
      Object.groupBy(
        chosen.filter(({ cell }) => cell.pair.kind === 'LIST'),
        ({ cell }) => cell.actor.controllerId,
      ),
    ).flatMap((among) => among!.slice(0, 1));
    return seenBy([...witnessesOf(chosen, tables, pairs), ...strangers.map(({ cell }) => cell)], async (cell) =>
      isRed(await new Matrix(gate, only(tables), ledger).tryOne(cell)),
    );
  }

  /** The breaks that nothing noticed. */
  async function survivors<One extends { readonly name: string; readonly statement: string }>(
    kind: string,
    breaks: readonly One[],
    notices: (one: One) => Promise<boolean>,
  ): Promise<string[]> {
    const alive: string[] = [];
    for (const one of breaks) if (!(await broken(one.statement, () => notices(one)))) alive.push(one.name);
    tried[kind] = breaks.length - alive.length;
    return alive;
  }

  it('an unbroken house shows no difference, so that the differences below mean something', async () => {
    // all of them are tried in sql.spec.ts
    const some = chosen.filter((_, place) => place % 10 === 0);
    expect(await broken('select', () => seenBy(some, async ({ cell }) => isRed(await new Matrix(gate, setting, ledger).tryOne(cell))))).toBe(false);
    for (const proof of [entrances, forgeries, admissions, lines]) expect(await broken('select', proof)).toEqual([]);
  }, 60_000);

  it('every policy dropped, and every policy widened, is noticed', async () => {
    const breaks = await brokenPolicies(admin, setting.catalog, callerOf(database));
    expect(breaks.length).toBeGreaterThan(100);
    expect(await survivors('policies', breaks, seenInRows)).toEqual([]);
  }, 120_000);

  it('every rule removed is noticed, and every rule given to a role that has it not', async () => {
    const breaks = await brokenRules(admin);
    const matrix = new Matrix(gate, setting, ledger);
    const inOffice = (role: string, scope: string, pair: Pair) =>
      setting.actors
        .filter(
          (actor) =>
            actor.role === role && (scope === 'ACCOUNT' || actor.posts[0]!.scopeKind === scope) && (role === 'GUARDIAN' || actor.name.includes('post running')),
        )
        .map((actor) => [matrix.cell(actor, pair)]);
    const alive = await survivors('rules', breaks, ({ role, scope, pairs }) =>
      seenBy(inOffice(role, scope, pairs[0]!), async (own) => isRed(await new Matrix(gate, only([]), ledger).tryOpening(own, false))),
    );
    expect(alive).toEqual([]);
  }, 120_000);

  it('every compartment taken from a purpose, given to it, or made writable, is noticed', async () => {
    const { breaks, void: idle } = await brokenCompartments(admin, setting.catalog);
    expect(await survivors('compartments', breaks, seenInRows)).toEqual([]);
    process.stderr.write(`access: ${idle.length} compartments tell nothing of what is opened for a purpose\n`);
  }, 120_000);

  it('every condition taken out of what decides is noticed', async () => {
    const bare = () => new Matrix(gate, only([]), ledger);
    // who has two hats and one of each role; one for what is nobody's work; then everybody, first whose time has passed or is to come
    const hats = Map.groupBy(cells, ([own]) => own!.actor.accountId);
    const first = cells.filter(
      ([own], place) => hats.get(own!.actor.accountId)!.length > 1 || cells.findIndex(([one]) => one!.actor.role === own!.actor.role) === place,
    );
    const nobodys = [mentor(), named(/^PEDAGOGICAL_COACH over the own group, post running, childcare/)].map((actor) =>
      allPairs(setting.catalog).map((pair) => bare().cell(actor, pair)),
    );
    const untimely = Object.groupBy(spread(cells), ([own]) => (/ended|begun|left/.test(own!.actor.name) ? 'first' : 'then'));
    const opening = async () =>
      (await seenBy([...first, ...nobodys], async (own) => isRed(await bare().tryOpening(own, true)))) ||
      (await seenBy([...(untimely.first ?? []), ...(untimely.then ?? [])], async (own) => isRed(await bare().tryOpening(own, false))));
    const oneOfEachKind = [
      ...Map.groupBy(
        chosen.filter(({ cell }) => cell.expected.length > 1),
        ({ cell }) => cell.pair.kind,
      ).values(),
    ].map((among) => among[0]!);
    const alone = () => seenBy(oneOfEachKind, async ({ cell }) => isRed(await bare().tryOne(cell)));
    const all = setting.catalog.tables.map(({ name }) => name);
    const listing = () => seenInRows({ tables: all, pairs: setting.catalog.ruled.filter(({ kind }) => kind === 'LIST') });
    const unlocking = () => seenInRows({ tables: ['children.child', 'children.guardian'], pairs: setting.catalog.ruled });
    const boarding = () =>
      seenInRows({
        tables: ['handover.handover_person', 'children.child'],
        pairs: setting.catalog.ruled.filter(({ purpose }) => purpose === 'HANDOVER_BOARD'),
      });
    const before = async () => isRed(await new Matrix(gate, setting, ledger).tryBefore(mentor()));
    const summing = async () =>
      isRed(
        await new Matrix(gate, { ...only(['children.child', 'handover.event']), actors: [mentor()] }, ledger).trySums(
          workPairs(setting.catalog, [mentor().role]),
        ),
      );
    const some = (work: () => Promise<readonly string[]>) => async () => (await work()).length > 0;
    const noticedBy: Record<string, readonly (() => Promise<boolean>)[]> = {
      proven: [some(forgeries)],
      session_account: [some(entrances)],
      enter: [some(entrances)],
      bind: [some(entrances)],
      within_reach: [alone, opening],
      open_on: [some(lines), alone, unlocking],
      open_board_on: [some(lines), boarding],
      open_list_on: [some(lines), listing],
      told_apart: [some(lines), alone],
      write_line: [some(lines)],
      admit: [some(admissions)],
      unlocked_by: [unlocking],
      unlock: [summing, some(forgeries), unlocking],
      opener: [before, some(forgeries), unlocking],
      listed: [summing, unlocking],
    };
    const mutants: Mutant[] = [];
    for (const name of Object.keys(noticedBy)) mutants.push(...(await conditionsOf(name)));
    const breaks = mutants.filter(({ name }) => !(name in MERELY)).map(({ name, text }) => ({ name, statement: text }));
    expect(Object.keys(MERELY).filter((name) => !mutants.some((mutant) => mutant.name === name))).toEqual([]);
    expect(await survivors('conditions', breaks, ({ name }) => seenBy(noticedBy[name.split(' ')[0]!]!, (notices) => loudly(notices)))).toEqual([]);
  }, 300_000);

  async function conditionsOf(name: string): Promise<Mutant[]> {
    const { rows } = await admin.query<{ text: string }>(`select pg_get_functiondef(('access.' || $1)::regproc) as text`, [name]);
    return mutantsOf(name, rows[0]!.text.replace(/--.*$/gm, ''));
  }

  /** What fails for everybody is noticed too; only a break that is no SQL proves nothing. */
  async function loudly(notices: () => Promise<boolean>): Promise<boolean> {
    await admin.query('savepoint noticing');
    try {
      return await notices();
    } catch (error) {
      if (String((error as { code?: string }).code).startsWith('42') || !(error instanceof pg.DatabaseError)) throw error;
      return true;
    } finally {
      await admin.query('rollback to savepoint noticing');
    }
  }

  const named = (pattern: RegExp) => setting.actors.find(({ name }) => pattern.test(name))!;
  const mentor = () => named(/^PEDAGOGICAL_STAFF over the own group, post running, childcare/);

  async function forgeries(): Promise<string[]> {
    const [own, foreign] = [byName('child here for long, childcare'), byName('child in the group beside, childcare')];
    return asAdmin(database.adminUrl, async (signer) => {
      const sign = async (text: string) => (await signer.query<{ mark: string }>('select access.sign($1) as mark', [text])).rows[0]!.mark;
      return forgeriesLetThrough(await gate(mentor()), { actor: mentor(), own, foreign, sign });
    });
  }

  function entrances(): Promise<string[]> {
    const entrant: Entrant = {
      actor: mentor(),
      other: named(/^TEACHER over the own group, post running, school/),
      ended: named(/^PEDAGOGICAL_STAFF over the own group, post ended, childcare/),
    };
    return entrancesLetThrough(admin, () => gate(entrant.actor), entrant);
  }

  const byName = (wanted: string) => setting.subjects.find(({ name }) => name === wanted)!;

  async function lines(): Promise<string[]> {
    const look = async () => {
      await admin.query('reset role');
      return admin;
    };
    const desk: Desk = { enter: gate, look };
    const board = (actor: Actor, where: string, list: string | null) =>
      unwrittenBoard(desk, actor, byName(where) as LocationFact, { lists: list ? [byName(list) as ListFact] : [], subjects: setting.subjects });
    return [
      ...(await unwritten(desk, mentor(), {
        own: byName('child here for long, childcare'),
        foreign: byName('child in the group beside, childcare'),
        lists: { own: byName('list of the own group, childcare'), foreign: byName('list of the beside group, childcare') },
        handover: byName('handover draft') as HandoverFact,
        location: byName('own location, childcare'),
        left: byName('child of a handover: sent, child left childcare, childcare'),
        subjects: setting.subjects,
      })),
      ...(await board(mentor(), 'own location, childcare', 'list of the own group, childcare')),
      ...(await board(mentor(), 'own location, school', null)),
      ...(await board(named(/^TEACHER over the own group, post running, school/), 'own location, school', 'list of the own group, school')),
    ];
  }

  async function admissions(): Promise<string[]> {
    const bringing = setting.actors.filter(({ name }) =>
      /^(ADMINISTRATOR|PEDAGOGICAL_STAFF) over the own (group|controller), post (running|ended), childcare|, with hat /.test(name),
    );
    const found: string[] = [];
    for (const actor of bringing) {
      const ids = setting.subjects
        .filter(({ controllerId }) => controllerId === actor.controllerId)
        .slice(0, 3)
        .map(({ id }) => id);
      found.push(...(await misadmitted(await gate(actor), { actor, ids, today: setting.today })));
    }
    return found;
  }
});

/** The same in an order in which neighbours are not alike. */
const spread = <One>(all: readonly One[]): One[] => all.map((_, place) => all[(place * 97) % all.length]!);
