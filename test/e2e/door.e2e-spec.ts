import { REFUSAL_CODES } from '#kernel';
import { newId } from '#kernel';
import { asAdmin, freshDatabase, startApi, type TestApi, type TestDatabase, type Visitor } from '#testing';

const ME = 'query Me { me { name } }';

/** Requests that must meet a plain refusal: what is wrong, the document, and the code it meets. */
const HOSTILE: [string, string, string][] = [
  ['introspection of the schema', '{ __schema { types { name fields { name } } } }', 'INVALID'],
  ['introspection of a type', '{ __type(name: "Query") { fields { name } } }', 'INVALID'],
  ['a field that does not exist', '{ mee { name } }', 'INVALID'],
  ['an argument that does not exist', '{ me(all: true) { name } }', 'INVALID'],
  ['a syntax error', '{ me { name ', 'INVALID'],
  ['nothing', '', 'INVALID'],
  ['a subscription', 'subscription { me { name } }', 'INVALID'],
  ['two operations without a name', 'query A { me { name } } query B { me { name } }', 'INVALID'],
  ['an unknown operation type', 'mutate { me { name } }', 'INVALID'],
  ['sixteen aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: me { name }`).join(' ')} }`, 'TOO_MANY'],
  ['three thousand aliases', `{ ${Array.from({ length: 3000 }, (_, i) => `a${i}: me { name }`).join(' ')} }`, 'TOO_MANY'],
  ['eleven root fields in a fragment', `{ ...F } fragment F on Query { ${Array.from({ length: 11 }, (_, i) => `a${i}: me { name }`).join(' ')} }`, 'TOO_MANY'],
  ['eleven directives', `{ me { name ${'@include(if: true) '.repeat(11)} } }`, 'TOO_MANY'],
  ['a document of more than a thousand tokens', `{ me { ${'name '.repeat(1001)} } }`, 'TOO_MANY'],
  ['nesting deeper than eight', `{ me { ${'hats { '.repeat(9)} role ${'} '.repeat(9)} } }`, 'TOO_MANY'],
  ['a circle of fragments', 'query { me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }', 'INVALID'],
  ['an exponential fragment', expanding(12), 'TOO_MANY'],
];

function expanding(levels: number): string {
  const fragments = Array.from({ length: levels }, (_, i) => `fragment F${i} on Me { ...F${i + 1} ...F${i + 1} ...F${i + 1} }`);
  return `query { me { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Me { name hats { role scopes { id } } }`;
}

describe('the door of GraphQL', () => {
  let database: TestDatabase;
  let api: TestApi;
  let sam: Visitor;

  beforeAll(async () => {
    database = await freshDatabase();
    const [account, controller] = [newId(), newId()];
    await asAdmin(database.adminUrl, async (admin) => {
      await admin.query(`insert into centre.controller values ($1, 'CHILDCARE', 'Kinderopvang De Wilg')`, [controller]);
      await admin.query(`insert into access.account (id, issuer, subject, display_name) values ($1, 'test', 'sam', 'Sam')`, [account]);
      await admin.query(`insert into access.post values ($1, $2, $3, 'ADMINISTRATOR', 'CONTROLLER', $1, '[2020-01-01,)')`, [controller, newId(), account]);
    });
    api = await startApi(database);
    sam = await api.visitor(account, `${controller}:ADMINISTRATOR`);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it.each(HOSTILE)('refuses %s with a code and a sentence, and tells nothing else', async (_, document, code) => {
    const answer = await sam.ask(document);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors[0]?.extensions.code).toBe(code);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.stringify(answer.errors)).not.toMatch(/Did you mean|Cannot query|stack|node_modules|select |Me\b/);
  });

  it('answers an honest question, so that the refusals above mean something', async () => {
    expect(await sam.get(ME)).toEqual({ me: { name: 'Sam' } });
  });

  it.each([
    ['GET', () => api.http.get(`/graphql?query=${encodeURIComponent(ME)}`)],
    ['a form', () => api.http.post('/graphql').type('form').send({ query: ME })],
    [
      'plain text',
      () =>
        api.http
          .post('/graphql')
          .set('content-type', 'text/plain')
          .send(JSON.stringify({ query: ME })),
    ],
    ['application/graphql', () => api.http.post('/graphql').set('content-type', 'application/graphql').send(ME)],
    [
      'utf-7',
      () =>
        api.http
          .post('/graphql')
          .set('content-type', 'application/json; charset=utf-7')
          .send(JSON.stringify({ query: ME })),
    ],
    [
      'bytes that are no UTF-8',
      () =>
        api.http
          .post('/graphql')
          .type('json')
          .send(Buffer.from(JSON.stringify({ query: ME, variables: { x: 'Zoë' } }), 'latin1') as never),
    ],
    ['a batch', () => api.http.post('/graphql').send([{ query: ME }, { query: ME }])],
    ['a parsed document', () => api.http.post('/graphql').send({ query: { kind: 'Document', definitions: [] } })],
    ['variables that are a list', () => api.http.post('/graphql').send({ query: ME, variables: [1] })],
    ['a body over 100 kB', () => api.http.post('/graphql').send({ query: ME, variables: { x: 'x'.repeat(110_000) } })],
  ])('knows no other way in: %s', async (_, send) => {
    const response = await send().set('cookie', sam.cookie).set('x-kindlijn-hat', sam.hat);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.body.data ?? null).toBeNull();
  });

  it('refuses a changing request from another site, whatever cookie it carries', async () => {
    const response = await api.http.post('/graphql').set('cookie', sam.cookie).set('origin', 'https://elders.example').send({ query: ME });
    expect(response.status).toBe(403);
    expect(response.body.errors[0]).toMatchObject({ message: 'Deze vraag kwam van een andere website.', extensions: { code: 'FORBIDDEN' } });
    for (const origin of ['null', 'elders', 'https://elders.example']) {
      const other = await api.http.post('/graphql').set('cookie', sam.cookie).set('origin', origin).send({ query: ME });
      expect(other.status).toBe(403);
    }
  });

  it('speaks Dutch, and English to who asks', async () => {
    const dutch = await api.http.post('/graphql').send({ query: ME });
    const english = await api.http.post('/graphql').set('accept-language', 'en').send({ query: ME });
    expect([dutch.body.errors[0].message, english.body.errors[0].message]).toEqual(['Log eerst in.', 'Please log in first.']);
    expect(REFUSAL_CODES).toContain(dutch.body.errors[0].extensions.code);
  });

  it('logs a surprise under the number that the person saw, and nothing else of it', async () => {
    const told: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0);
    const rename = (from: string, to: string) => asAdmin(database.adminUrl, (admin) => admin.query(`alter table access.account rename ${from} to ${to}`));
    await rename('display_name', 'gone');
    try {
      const response = await api.http.post('/graphql').set('cookie', sam.cookie).set('x-kindlijn-hat', sam.hat).send({ query: ME });
      const { code, requestId } = response.body.errors[0].extensions;
      expect(code).toBe('INTERNAL');
      expect(told.map((line) => JSON.parse(line) as object)).toEqual([expect.objectContaining({ requestId, code: '42703', msg: 'surprise' })]);
      expect(told.join()).not.toMatch(/display_name|127\.0\.0\.1|sid=|Sam/);
      expect(api.surprises.splice(0)).toEqual([expect.objectContaining({ requestId })]);
    } finally {
      write.mockRestore();
      await rename('gone', 'display_name');
    }
  });

  it('answers an address that cannot be read as all else', async () => {
    const response = await api.http.get('/%');
    expect(response.body.errors[0]).toMatchObject({ message: 'Dit klopt nog niet.', extensions: { code: 'INVALID' } });
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  it('keeps answers out of caches and pages inside their own origin', async () => {
    const response = await api.http.post('/graphql').send({ query: ME });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    expect(response.headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });
});
