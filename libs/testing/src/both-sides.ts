import { addMonths, type CalendarDate, type Id } from '#kernel';
import { type TestApi, startApi, type Visitor } from './api.js';
import { arrange, type ArrangedGuardian, type ArrangedPerson } from './arrange.js';
import { asAdmin, freshDatabase, type TestDatabase } from './database.js';
import { HandoverRoad } from './handover-road.js';
import { arrangeWorld, type World } from './world.js';

/** A child with a record at both sides, and its application at the school. */
export interface ChildAtBoth {
  readonly child: Id;
  readonly atSchool: Id;
  readonly enrolmentId: Id;
  readonly guardians: readonly ArrangedGuardian[];
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
    { firstDay, parents = 1, hasVe = false }: { firstDay?: CalendarDate; parents?: number; hasVe?: boolean } = {},
  ): Promise<ChildAtBoth> {
    const { childcare, school } = this.world;
    return arrange(this.database, async (a) => {
      const child = await a.child({ controllerId: childcare.id, callName: name, months: 46, groupId: childcare.groups.vlinders, languages: ['nl'] });
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
