import { type Id, newId } from '#kernel';
import { startApi, type TestApi, type Visitor } from './api.js';
import { arrange, type ArrangedGuardian } from './arrange.js';
import { asAdmin, freshDatabase, type TestDatabase } from './database.js';
import { act, receiptOf } from './trajectory.js';
import { arrangeWorld, type World } from './world.js';

/** The codes of the levels of `arrangeScale`, from light to heavy: the third needs an OPP, the last a TLV. */
const LEVEL_CODES = ['0', '1', '2', '3', '4'] as const;

/** Takes five levels into use at a location since a year, as if its SWV had published them; gives the id of the version. */
export async function arrangeScale({ adminUrl }: TestDatabase, controllerId: Id, locationId: Id): Promise<Id> {
  const id = newId();
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(
      `insert into support.scale (controller_id, id, made_by, number, title, published_on) values ($1, $2, $1, 1, 'Vijf niveaus', access.today() - 365)`,
      [controllerId, id],
    );
    await admin.query(
      `insert into support.scale_level (controller_id, scale_id, code, place, label, needs_opp, needs_tlv)
       select $1, $2, code, place - 1, 'Niveau ' || code, place > 2, place > 4 from unnest($3::text[]) with ordinality l (code, place)`,
      [controllerId, id, LEVEL_CODES],
    );
    await admin.query('insert into support.scale_use (controller_id, location_id, since, scale_id) values ($1, $2, access.today() - 365, $3)', [
      controllerId,
      locationId,
      id,
    ]);
  });
  return id;
}

/** A child of a school, and its parents with authority as they come in. */
export interface ChildOfSchool {
  readonly child: Id;
  readonly parents: readonly Visitor[];
}

/** Basisschool De Wilg with levels of support, a database and an API of its own: who works there, its children, and support that begins. */
export class SupportingSchool {
  private constructor(
    readonly database: TestDatabase,
    readonly world: World,
    readonly api: TestApi,
    readonly coordinator: Visitor,
    readonly teacher: Visitor,
  ) {}

  static async open(): Promise<SupportingSchool> {
    const database = await freshDatabase();
    const world = await arrangeWorld(database);
    const api = await startApi(database);
    await arrangeScale(database, world.school.id, world.school.locations.kompas);
    const { careCoordinator, teacher } = world.people;
    return new SupportingSchool(
      database,
      world,
      api,
      await api.visitor(careCoordinator.accountId, careCoordinator.hat),
      await api.visitor(teacher.accountId, teacher.hat),
    );
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.database.drop();
  }

  /** Where the care coordinator works. */
  get location(): Id {
    return this.world.school.locations.kompas;
  }

  /** A child of six in kleutersA, with so many parents with authority. */
  async child(name: string, parents = 0): Promise<ChildOfSchool> {
    const { id: school, groups } = this.world.school;
    const made = await arrange(this.database, async (a) => {
      const child = await a.child({ controllerId: school, callName: name, months: 80, groupId: groups.kleutersA });
      const guardians: ArrangedGuardian[] = [];
      for (let count = 1; count <= parents; count++) guardians.push(await a.guardian(school, child, `Ouder ${count}`, 'YES'));
      return { child, guardians };
    });
    return { child: made.child, parents: await Promise.all(made.guardians.map(({ accountId, hat }) => this.api.visitor(accountId!, hat))) };
  }

  /** The care coordinator, or who else, begins support of a child at level 1, unless told otherwise; gives what the API answers. */
  begin(childId: Id, more: Record<string, unknown> = {}, who = this.coordinator): ReturnType<typeof act> {
    const input = {
      childId,
      locationId: this.location,
      level: '1',
      ownerId: this.world.people.teacher.accountId,
      decidedBy: ['PARENTS'],
      reason: 'Proef',
      enoughWhen: 'Proef',
      ...more,
    };
    return act(who, 'startSupport', input, 'StartTrackInput');
  }

  /** The same, let in: gives the track. */
  async track(childId: Id, more: Record<string, unknown> = {}): Promise<Id> {
    return receiptOf(await this.begin(childId, more)).id;
  }

  /** Somebody of youth care, and as whom they come here as a guest of a team. */
  async guest(name: string): Promise<{ accountId: Id; visitor: Visitor }> {
    const { school, youthCare } = this.world;
    const { accountId } = await arrange(this.database, (a) =>
      a.person(name, { controllerId: youthCare.id, role: 'SPECIALIST', scopeKind: 'CONTROLLER', scopeId: youthCare.id }),
    );
    return { accountId, visitor: await this.api.visitor(accountId, `${school.id}:TEAM_MEMBER`) };
  }

  /** An OPP on which parents with authority are asked to answer: written, talked over, the child heard, all today. */
  async askedOpp(childId: Id, trackId: Id, texts: Record<'outflow' | 'reasons' | 'actionPart', string>): Promise<Id> {
    for (const kind of ['STIMULATING', 'HINDERING'])
      receiptOf(await act(this.coordinator, 'noteSupportNeed', { childId, trackId, kind, domain: 'CHILDCARE_SCHOOL', text: 'Bouwt graag' }, 'NoteNeedInput'));
    const on = this.world.today;
    const oppId = receiptOf(await act(this.coordinator, 'beginOpp', { childId, trackId, needOn: on })).id;
    let { version } = receiptOf(await act(this.coordinator, 'takeOppStep', { childId, oppId, version: 1, action: 'DRAFT', on }));
    ({ version } = receiptOf(await act(this.coordinator, 'writeOpp', { childId, oppId, version, ...texts })));
    for (const step of [{ action: 'TALK_OVER' }, { action: 'HEAR_CHILD', hearing: 'HEARD', how: 'Met een tekening van de klas' }, { action: 'ASK_CONSENT' }])
      ({ version } = receiptOf(await act(this.coordinator, 'takeOppStep', { childId, oppId, version, on, ...step })));
    return oppId;
  }

  /** Rows behind the walls. */
  async rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return asAdmin(this.database.adminUrl, async (admin) => (await admin.query(sql, values)).rows as Record<string, unknown>[]);
  }
}
