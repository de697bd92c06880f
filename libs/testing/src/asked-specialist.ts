import { addDays, type Id } from '#kernel';
import { type Answer, startApi, type TestApi, type Visitor } from './api.js';
import { arrange, type ArrangedPerson } from './arrange.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { act, receiptOf } from './trajectory.js';
import { arrangeWorld, type World } from './world.js';

type Acted = Promise<Answer<Record<string, { id: Id; version: number; state: string | null }>>>;

/** A specialist whom colleagues of KDV De Wilg may ask for 200 days more, and one who asks, with a database and an API of their own. */
export class AskedSpecialist {
  private constructor(
    readonly database: TestDatabase,
    readonly world: World,
    readonly api: TestApi,
    readonly specialist: ArrangedPerson,
    readonly visitors: { readonly asker: Visitor; readonly advisor: Visitor },
  ) {}

  static async open(): Promise<AskedSpecialist> {
    const database = await freshDatabase();
    const world = await arrangeWorld(database);
    const { id: controllerId, locations } = world.childcare;
    const specialist = await arrange(database, (a) =>
      a.person('Fatima', { controllerId, role: 'SPECIALIST', scopeKind: 'LOCATION', scopeId: locations.wilg, period: `[2020-01-01,${addDays(a.today, 200)})` }),
    );
    const api = await startApi(database);
    const asker = await api.visitor(world.people.mentor.accountId, world.people.mentor.hat);
    const advisor = await api.visitor(specialist.accountId, specialist.hat);
    receiptOf(await act(advisor, 'keepContactCard', { version: 0, expertise: 'Jeugdgezondheid', days: ['MONDAY', 'THURSDAY'], phone: '0570 123456' }));
    return new AskedSpecialist(database, world, api, specialist, { asker, advisor });
  }

  async close(): Promise<void> {
    await this.api.stop();
    await this.database.drop();
  }

  /** A question about a child of two or three, unless told otherwise; gives what the API answers. */
  ask(visitor: Visitor, more: Record<string, unknown> = {}): Acted {
    return act(visitor, 'askConsultation', {
      locationId: this.world.childcare.locations.wilg,
      specialistId: this.specialist.accountId,
      about: 'CHILD',
      ageBand: 'FROM_2_TO_4',
      question: 'Hoe help ik een kind dat bij het brengen lang blijft huilen?',
      tried: 'Een vaste plek bij het raam en een foto van thuis.',
      ownershipSeen: true,
      ...more,
    });
  }

  /** The same, let in, by who asks; gives the consultation. */
  async asked(more: Record<string, unknown> = {}): Promise<Id> {
    return receiptOf(await this.ask(this.visitors.asker, more)).id;
  }

  /** What the specialist answers, without a name in it. */
  answer(consultationId: Id, version = 1, more: Record<string, unknown> = {}): Acted {
    const answer = 'Probeer een vast ritueel van twee minuten.';
    return act(this.visitors.advisor, 'answerConsultation', { consultationId, version, answer, ownershipSeen: true, ...more });
  }
}
