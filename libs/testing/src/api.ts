import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { type Id, newId, type RefusalCode } from '#kernel';
import { hashOf } from '#platform';
import { holdToBudget } from './budget.js';
import { asAdmin, type TestDatabase } from './database.js';

/** What came out of the door. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: { message: string; extensions: { code: RefusalCode; reason: string; params: Record<string, unknown> } }[];
  /** How many SQL statements it took, begin and entrance counted in. */
  readonly statements: number;
}

/** Somebody with an open session, wearing one hat. */
export interface Visitor {
  ask<Data = Record<string, unknown>>(document: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** The same, but a refusal fails the test. */
  get<Data = Record<string, unknown>>(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The cookie header, for requests beside GraphQL. */
  readonly cookie: string;
  readonly hat: string;
}

/** The real server in this process, on a database of this test's own. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly http: ReturnType<typeof supertest>;
  /** Opens a real session for an account, past its proof, with the hat `controllerId:ROLE`. */
  visitor(accountId: Id, hat: string): Promise<Visitor>;
  /** What its log calls a surprise; a test that means one takes it away. */
  readonly surprises: object[];
  /** Fails when there was a surprise that no test meant. */
  stop(): Promise<void>;
}

/** Starts the API in test mode: everything real, only the port is missing. */
export async function startApi(database: TestDatabase): Promise<TestApi> {
  process.env['KINDLIJN_MODE'] = 'test';
  process.env['DATABASE_URL'] = database.appUrl;
  const { ApiModule } = await import('../../../apps/api/src/api.module.js');
  const { createServer } = await import('../../../apps/api/src/server.js');
  await asAdmin(database.adminUrl, (admin) => admin.query(`update access.deployment set mode = 'test'`));
  const app = await createServer(ApiModule);
  await app.getHttpAdapter().getInstance().ready();
  const http = supertest(app.getHttpServer());
  const surprises = surprisesOf(app);
  return {
    app,
    http,
    visitor: async (accountId, hat) => visitorOf(http, await openSession(database, accountId), hat),
    surprises,
    stop: async () => {
      await app.close();
      if (surprises.length > 0) throw new Error(`the API met ${surprises.length} surprises, first ${JSON.stringify(surprises[0])}`);
    },
  };
}

/** Every line that the server logs as a surprise from now on; it stays in the log too. */
function surprisesOf(app: NestFastifyApplication): object[] {
  const surprises: object[] = [];
  const { log } = app.getHttpAdapter().getInstance();
  const error = log.error.bind(log) as (...line: unknown[]) => void;
  log.error = (...line: unknown[]) => {
    if (line[1] === 'surprise') surprises.push(line[0] as object);
    error(...line);
  };
  return surprises;
}

async function openSession(database: TestDatabase, accountId: Id): Promise<string> {
  const token = `test-${newId()}`;
  await asAdmin(database.adminUrl, (admin) => admin.query(`select access.open_session($1, $2, 'DEMO', 10)`, [hashOf(token), accountId]));
  return token;
}

function visitorOf(http: ReturnType<typeof supertest>, token: string, hat: string): Visitor {
  const cookie = `sid=${token}`;
  const ask = async <Data>(document: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> => {
    const response = await http.post('/graphql').set('cookie', cookie).set('x-kindlijn-hat', hat).send({ query: document, variables });
    const statements = Number(response.headers['x-kindlijn-statements'] ?? 0);
    holdToBudget(document, statements);
    return { status: response.status, data: response.body.data ?? null, errors: response.body.errors ?? [], statements };
  };
  const get = async <Data>(document: string, variables?: Record<string, unknown>): Promise<Data> => {
    const answer = await ask<Data>(document, variables);
    if (answer.errors.length > 0) throw new Error(`refused: ${JSON.stringify(answer.errors)}`);
    return answer.data as Data;
  };
  return { ask, get, cookie, hat };
}
