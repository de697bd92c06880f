import { randomUUID } from 'node:crypto';
import type { GraphQLInputType } from 'graphql';
import pg from 'pg';
import { Arrangement, asAdmin, freshDatabase, readPaper, startApi, type TestApi, type TestDatabase } from '#testing';
import type { Asked, Related } from './cases/case.js';
import { quoted } from './catalog.js';
import { cellsOf } from './cells.js';
import { type Operation, operationsOf } from './documents.js';
import { CASES, Door, relatedTo } from './door.js';
import type { Actor, ChildFact } from './facts.js';
import { daysLater } from './oracle.js';
import { actor, enlist } from './world/actors.js';
import { layChild } from './world/children.js';
import type { House } from './world/ground.js';
import { layWorld, type World } from './world/world.js';

/** In a note on safety, and in everything else that is written about the same child. */
const NOTE = 'Kanarieveer';
const OTHER = 'Merelnest';

/** A child of each house with a note, and all else there is to write of it: who keeps the note, its parent, and at the school a guest with every part. */
interface Written {
  readonly child: ChildFact;
  readonly keepers: readonly Actor[];
  readonly near: readonly Actor[];
}

describe('C13 D15 a note on safety, wherever one looks', () => {
  let database: TestDatabase;
  let api: TestApi;
  let door: Door;
  let world: World;
  let related: Related;
  let written: Written[];
  let operations: Operation[];

  beforeAll(async () => {
    database = await freshDatabase();
    world = await asAdmin(database.adminUrl, layWorld);
    api = await startApi(database);
    door = await Door.of(api, world);
    written = [await write(world.houses.school), await write(world.houses.childcare)];
    related = await relatedTo(database, world);
    operations = operationsOf(door.schema).filter(({ isMutation, name }) => !isMutation && CASES[name]);
  }, 300_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const named = (name: string) => world.actors.find((one) => one.name === name)!;

  /** Does as this person what a page would, and gives the id of the receipt. */
  async function act(who: Actor, name: string, input: object): Promise<string> {
    const type: GraphQLInputType = door.schema.getMutationType()!.getFields()[name]!.args[0]!.type;
    const { text, code } = await door.ask(
      `mutation Write($input: ${String(type)}) { ${name}(input: $input) { id } }`,
      { input: { id: randomUUID(), ...input } },
      who,
    );
    if (code) throw new Error(`${name}: ${text}`);
    return (JSON.parse(text) as { data: Record<string, { id: string }> }).data[name]!.id;
  }

  async function write(house: House): Promise<Written> {
    const where = house.atSchool ? 'school' : 'childcare';
    const coordinator = named(`CARE_COORDINATOR over the own location, post running, ${where}`);
    const mentor = named(`${house.atSchool ? 'TEACHER' : 'PEDAGOGICAL_STAFF'} over the own group, post running, ${where}`);
    const { child, parent } = await asAdmin(database.adminUrl, async (admin) => {
      const laid = await layChild(new Arrangement(admin, world.today), house, {
        name: `child with a note, ${where}`,
        stays: [{ in: house.groups.own, from: -400 }],
        guardians: ['YES'],
      });
      const [household] = laid.households;
      const posts = [{ scopeKind: 'GUARDIAN' as const, scopeId: household!.fact.id, period: { from: '2020-01-01', until: null } }];
      const guardian = actor(`parent of the child with a note, ${where}`, house, 'GUARDIAN', posts, household!.accountId!);
      await enlist(admin, [guardian]);
      await admin.query(
        'insert into support.scale_use (controller_id, location_id, since, scale_id) values ($1, $2, access.today() - 400, $1) on conflict do nothing',
        [house.controller.id, house.locations.own.id],
      );
      return { child: laid.fact, parent: guardian };
    });
    (world.subjects as unknown as ChildFact[]).push(child);
    const childId = child.id;
    await act(coordinator, 'noteSafety', { childId, words: `${NOTE} bij het hek`, keptWith: mentor.accountId });
    const track = await act(coordinator, 'startSupport', {
      childId,
      locationId: house.locations.own.id,
      level: '0',
      ownerId: mentor.accountId,
      decidedBy: ['PARENTS'],
      reason: OTHER,
      enoughWhen: OTHER,
    });
    const on = { childId, trackId: track };
    for (const kind of ['STIMULATING', 'HINDERING']) await act(coordinator, 'noteSupportNeed', { ...on, kind, domain: 'FAMILY', text: OTHER });
    await act(coordinator, 'setSupportGoal', { ...on, domain: 'FAMILY', factors: ['PF05'], nowIs: OTHER, aim: OTHER, seenBy: OTHER });
    await act(coordinator, 'planSupportAction', { ...on, setting: 'GROUP', doer: 'TEACHER', what: OTHER, untilOn: daysLater(world.today, 30) });
    await act(parent, 'writeFamilyText', { childId, textId: randomUUID(), part: 'OWN', version: 0, text: OTHER });
    await act(parent, 'raiseConcern', { childId, words: OTHER });
    await act(coordinator, 'planMeeting', { on: world.today, childIds: [childId] });
    const now = await relatedTo(database, world);
    await act(coordinator, 'writeMeetingItem', {
      childId,
      itemId: now.of('support.meeting_item', 'child_id', childId),
      version: 1,
      childInvited: true,
      question: OTHER,
    });
    const oppId = await act(coordinator, 'beginOpp', { ...on, needOn: world.today });
    await act(coordinator, 'takeOppStep', { childId, oppId, version: 1, action: 'DRAFT', on: world.today });
    await act(coordinator, 'writeOpp', { childId, oppId, version: 2, outflow: OTHER, reasons: OTHER, actionPart: OTHER });
    await act(coordinator, 'makeBundle', { childId, readers: 'het loket', documents: ['SUPPORT', 'PARENTS', 'OPP'] });
    if (!house.atSchool) await act(mentor, 'openHandover', { childId, enrolledOn: world.today, receiverLocationId: world.houses.school.locations.own.id });
    return { child, keepers: [coordinator, mentor], near: [parent, await seat(house, coordinator, parent, childId)] };
  }

  /** A guest whom the parent gives every part. */
  async function seat(house: House, coordinator: Actor, parent: Actor, childId: string): Promise<Actor> {
    const elsewhere = house.atSchool ? world.houses.childcare : world.houses.school;
    const account = actor('who comes from elsewhere', elsewhere, 'SPECIALIST', [
      { scopeKind: 'LOCATION', scopeId: elsewhere.locations.own.id, period: { from: '2020-01-01', until: null } },
    ]);
    await asAdmin(database.adminUrl, async (admin) => {
      await enlist(admin, [account]);
      await admin.query(`update access.account set issuer = 'test' where id = $1`, [account.accountId]);
    });
    const memberId = await act(coordinator, 'proposeTeamMember', {
      childId,
      login: account.accountId,
      work: OTHER,
      why: OTHER,
      fromOn: world.today,
      untilOn: daysLater(world.today, 5),
      parts: ['APPROACH', 'GOALS', 'MEETINGS', 'PLAN'],
    });
    for (const part of ['APPROACH', 'GOALS', 'MEETINGS', 'PLAN', 'FAMILY']) await act(parent, 'answerTeamPart', { childId, memberId, part, allows: true });
    return { ...account, name: 'guest with every part', controllerId: house.controller.id, role: 'TEAM_MEMBER' };
  }

  /** What an answer says, its files opened: as text, and of a PDF the words on its pages. */
  function saidIn(text: string): string {
    const files = [...text.matchAll(/"content":"([A-Za-z0-9+/]{40,}={0,2})"/g)].map(([, content]) => Buffer.from(content!, 'base64'));
    return [text, ...files.map((file) => (file.subarray(0, 5).toString('latin1') === '%PDF-' ? readPaper(file).pages.join(' ') : file.toString()))].join('\n');
  }

  /** What this person gets to see by everything there is to ask, each time about this child where one can. */
  async function answersTo(who: Actor, { child }: Written): Promise<{ readonly operation: string; readonly said: string }[]> {
    const answers: { operation: string; said: string }[] = [];
    for (const operation of operations) {
      const use = CASES[operation.name]!;
      const [first, ...cells] = cellsOf(operation, use, who, related);
      if (first?.expected === 'FORBIDDEN') continue;
      const about = typeof use.opens === 'string' ? null : use.opens[0];
      const asked: Asked | null = !use.asks
        ? null
        : about === 'CHILD' || about === 'TEAM'
          ? child
          : about === 'HANDOVER'
            ? { kind: 'ABSENT', id: related.of('handover.handover', 'child_id', child.id) }
            : null;
      const all = asked ? [{ ...first!, variables: { ...first!.variables, ...use.asks!(asked, related) } }] : [first!, ...cells];
      for (const format of operation.field.args.some(({ name }) => name === 'format') ? ['JSON', 'PDF'] : [null]) {
        for (const cell of all)
          answers.push({
            operation: operation.name,
            said: saidIn((await door.reply(format ? { ...cell, variables: { ...cell.variables, format } } : cell)).text),
          });
      }
    }
    return answers;
  }

  it('C13 is answered to its two keepers by the page of notes, and to nobody by anything else', async () => {
    const found: string[] = [];
    const told = new Map<string, Set<string>>();
    let asked = 0;
    for (const one of written) {
      const roles = world.actors.filter(
        ({ controllerId, name, role }) =>
          controllerId === one.child.controllerId && /post running/.test(name) && role !== 'SERVICE' && !name.startsWith('guest of a team'),
      );
      for (const who of [...one.keepers, ...one.near, ...roles.filter((role) => !one.keepers.includes(role))]) {
        for (const { operation, said } of await answersTo(who, one)) {
          asked += 1;
          if (said.includes(OTHER)) told.set(who.role, (told.get(who.role) ?? new Set()).add(operation));
          if (said.includes(NOTE) && !(operation === 'Query.safetyNotes' && one.keepers.includes(who))) found.push(`${operation} to ${who.name}`);
          if (operation === 'Query.safetyNotes' && one.keepers.includes(who)) expect(said).toContain(NOTE);
        }
      }
    }
    process.stderr.write(`safety: ${asked.toLocaleString('en')} answers, ${found.length} with a note on safety\n`);
    expect(found).toEqual([]);
    // negative control: the other word is found where it may be, on paper and in files too
    expect([...told.get('CARE_COORDINATOR')!]).toEqual(
      expect.arrayContaining([
        'Query.supportNeeds',
        'Query.supportTracks',
        'Query.bundleFile',
        'Query.oppPaper',
        'Query.meetingPaper',
        'Query.familyTexts',
        'Query.teamMembers',
      ]),
    );
    expect([...told.get('GUARDIAN')!]).toEqual(expect.arrayContaining(['Query.supportGoals', 'Query.oppPaper', 'Query.teamMembers']));
    expect([...told.get('TEAM_MEMBER')!].sort()).toEqual(['Query.teamSeats', 'Query.teamSight']);
    expect(told.get('LOCATION_LEAD') ?? null).toBe(null);
  }, 300_000);

  it('C13 lies in no table, log or outbox as words', async () => {
    const found = await asAdmin(database.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ name: string }>(
        `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
      );
      const with_: string[] = [];
      for (const { name } of rows) if (await holds(admin, name)) with_.push(name);
      return with_;
    });
    expect(found).toEqual([]);
  });

  const holds = async (admin: pg.ClientBase, table: string): Promise<boolean> =>
    ((await admin.query(`select from ${quoted(table)} t where to_jsonb(t)::text ~* $1 limit 1`, [`${NOTE}|${Buffer.from(NOTE).toString('hex')}`])).rowCount ??
      0) > 0;
});
