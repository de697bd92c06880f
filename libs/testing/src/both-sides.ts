import { addMonths, type CalendarDate, type Id, newId } from '#kernel';
import { type TestApi, startApi, type Visitor } from './api.js';
import { arrange, type ArrangedGuardian, type ArrangedPerson } from './arrange.js';
import { asAdmin, freshDatabase, type TestDatabase } from './database.js';
import { HandoverRoad, type UnderWay } from './handover-road.js';
import { arrangeWorld, type World } from './world.js';

/** A child with a record at both sides, and its application at the school. */
export interface ChildAtBoth {
  readonly child: Id;
  readonly atSchool: Id;
  readonly enrolmentId: Id;
  readonly guardians: readonly ArrangedGuardian[];
}

/** A handover that lies before the parents, and those who decide as they come in. */
export interface OfferedHandover extends ChildAtBoth {
  readonly handover: UnderWay;
  readonly parents: readonly Visitor[];
}

/** A handover that was sent, and the parent who agreed to it. */
export interface SentHandover extends ChildAtBoth {
  readonly handover: UnderWay;
  readonly parent: Visitor;
}

/** A preschool and a school with a database and an API of their own: the road to a handover, and who is at the school when it arrives. */
export class BothSides {
  private constructor(
    readonly database: TestDatabase,
    readonly world: World,
    readonly api: TestApi,
    readonly road: HandoverRoad,
    readonly atSchool: { readonly administrator: Visitor; readonly teacher: Visitor; readonly careCoordinator: Visitor },
  ) {}

  static async open(): Promise<BothSides> {
    const database = await freshDatabase();
    const world = await arrangeWorld(database);
    const api = await startApi(database);
    const { mentor, schoolAdministrator, teacher, careCoordinator } = world.people;
    const enter = ({ accountId, hat }: ArrangedPerson) => api.visitor(accountId, hat);
    const road = await HandoverRoad.of(api, mentor, world.school.locations.kompas, world.today);
    return new BothSides(database, world, api, road, {
      administrator: await enter(schoolAdministrator),
      teacher: await enter(teacher),
      careCoordinator: await enter(careCoordinator),
    });
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.database.drop();
  }

  /** Rows behind the walls. */
  async rows(sql: string, values: unknown[] = []) {
    return asAdmin(this.database.adminUrl, async (admin) => (await admin.query(sql, values)).rows);
  }

  /** A child of nearly four in the Vlinders, with its parents, that begins in kleutersA; in two months unless told. */
  async child(
    name: string,
    {
      firstDay,
      parents = 1,
      hasVe = false,
      languages = ['nl'],
    }: { firstDay?: CalendarDate; parents?: number; hasVe?: boolean; languages?: readonly string[] } = {},
  ): Promise<ChildAtBoth> {
    const { childcare, school } = this.world;
    return arrange(this.database, async (a) => {
      const child = await a.child({ controllerId: childcare.id, callName: name, months: 46, groupId: childcare.groups.vlinders, languages });
      if (hasVe) await a.veIndication(childcare.id, child);
      const atSchool = await a.child({ controllerId: school.id, callName: name, months: 46 });
      const enrolmentId = await a.enrolment(school.id, atSchool, school.locations.kompas, {
        groupId: school.groups.kleutersA,
        firstDay: firstDay ?? addMonths(a.today, 2),
      });
      const guardians: ArrangedGuardian[] = [];
      for (let count = 0; count < parents; count++)
        guardians.push(await a.guardian(childcare.id, child, parents === 1 ? `Ouder van ${name}` : `Ouder ${count} van ${name}`));
      return { child, atSchool, enrolmentId, guardians };
    });
  }

  /** A child of two parents unless told, with a health line and a strength, whose handover lies before them. */
  async offered(name: string, parents = 2): Promise<OfferedHandover> {
    const made = await this.child(name, { parents });
    const handover = await this.road.open(made.child);
    await this.road.write(handover, 'HEALTH', 'HEALTH', { notes: ['Draagt buisjes'] });
    await this.road.write(handover, 'INTERESTS', 'INTERESTS_AND_TALENTS', { strengths: ['Liedjes'] });
    await this.road.offer(handover);
    return { ...made, handover, parents: await Promise.all(made.guardians.map((guardian) => HandoverRoad.guardian(this.api, guardian))) };
  }

  /** A child whose handover was sent with levels, a strength and the parent's own words, and everything but health. */
  async sent(name: string, more: { firstDay?: CalendarDate; hasVe?: boolean } = {}): Promise<SentHandover> {
    const made = await this.child(name, more);
    const handover = await this.road.open(made.child);
    await this.looked(handover.id);
    await this.road.offer(handover);
    const parent = await HandoverRoad.guardian(this.api, made.guardians[0]!);
    await this.road.do(parent, 'addView', 'AddViewInput', { id: newId(), handoverId: handover.id, part: 'INTERESTS', text: `Zo zien wij ${name}` });
    await this.road.decide(handover, parent, 'ALL');
    await this.road.step(handover, 'sendHandover');
    return { ...made, handover, parent };
  }

  /** Levels and interests in the draft, as a look at the child would have left them. */
  private async looked(id: Id): Promise<void> {
    const seen = { sight: 'SEEN', certainty: 'SURE', observedOn: this.world.today, raterRole: 'PEDAGOGICAL_STAFF' };
    const level = (domain: string, line: string, step: number) => ({ domain, line, step, ...seen });
    const section = (category: string, rest: object) => ({ category, facts: [], strengths: [], notes: [], concerns: [], levels: [], ...rest });
    const development = [
      section('LANGUAGE', { levels: [level('LANGUAGE', 'LISTENING', 4), level('LANGUAGE', 'SPEAKING', 5)] }),
      section('MOTOR', { levels: [level('MOTOR', 'DRAWING', 4)] }),
    ];
    const interests = [section('INTERESTS_AND_TALENTS', { strengths: [{ text: 'Liedjes', source: { kind: 'TYPED', id: null, on: null } }] })];
    for (const [kind, sections] of Object.entries({ DEVELOPMENT: development, INTERESTS: interests }))
      await this.rows(`update handover.part set content = $2 where handover_id = $1 and kind = $3`, [id, { sections }, kind]);
  }

  /** Links what arrived to the school's own application (R15); gives the state, or the refusal. */
  async link(handoverId: Id, enrolmentId: Id, version = 1): Promise<string> {
    return this.road.attempt(this.atSchool.administrator, 'acknowledgeReceipt', 'AcknowledgeReceiptInput', {
      arrivalId: handoverId,
      locationId: this.world.school.locations.kompas,
      enrolmentId,
      version,
    });
  }
}
