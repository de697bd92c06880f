import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launchBrowser } from '#testing';
import { startStyleSite, type StyleSite } from './style-site.js';

interface Sent {
  operationName: string;
  variables: { input: { id: string; text: string } };
}

let site: StyleSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What reached the line, in order; `answer` decides what happens to each. */
let sent: Sent[];
let answer: (route: Route, nth: number) => Promise<void>;

const yes = (route: Route) => route.fulfill({ json: { data: { try: { id: '1' } } } });
const no = (route: Route, code: string, message: string) => route.fulfill({ json: { data: null, errors: [{ message, extensions: { code, params: {} } }] } });

beforeAll(async () => {
  [site, browser] = await Promise.all([startStyleSite(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  sent = [];
  await page.route('**/graphql', async (route) => {
    const body = route.request().postDataJSON() as Sent;
    if (body.operationName !== 'Try') return route.continue();
    sent.push(body);
    return answer(route, sent.length);
  });
  await page.goto(`${site.address}/stijl?deel=sending`);
  await page.waitForSelector('h1');
});
afterEach(async () => context.close());

const press = () => page.getByRole('button', { name: 'Bewaar' }).click();
const shows = (text: string) => page.getByText(text).waitFor();

describe('what somebody does, over a line that drops', () => {
  it('says that it waits, and sends the very same request until something answers', async () => {
    answer = (route, nth) => (nth < 3 ? route.abort('connectionfailed') : yes(route));
    await press();
    await shows('1 wacht op verbinding');
    await shows('bewaard');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(sent[0]?.variables.input.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('keeps the id over a reload while nobody answered, for the same words only', async () => {
    answer = (route) => route.abort('connectionfailed');
    await press();
    await shows('1 wacht op verbinding');
    await page.reload();
    answer = yes;
    const before = sent.length;
    await press();
    await shows('bewaard');
    expect(sent.at(-1)?.variables.input.id).toBe(sent[before - 1]?.variables.input.id);
    await page.getByLabel('Wat zie je?').fill('andere woorden');
    await Promise.all([page.waitForResponse('**/graphql'), press()]);
    expect(sent.at(-1)?.variables.input).toMatchObject({ text: 'andere woorden' });
    expect(sent.at(-1)?.variables.input.id).not.toBe(sent[0]?.variables.input.id);
  });

  it('tries again when the API asks for it, and shows a refusal as it was said, once', async () => {
    answer = (route, nth) => (nth === 1 ? no(route, 'RETRY', 'Het lukte net niet.') : no(route, 'CHANGED_SINCE', 'Iemand anders was u net voor.'));
    await press();
    await shows('Iemand anders was u net voor.');
    expect(sent).toHaveLength(2);
    answer = yes;
    await press();
    await shows('bewaard');
    expect(sent[2]?.variables.input.id).not.toBe(sent[0]?.variables.input.id);
  });

  it('keeps what was typed when the session ended meanwhile', async () => {
    answer = (route) => no(route, 'UNAUTHENTICATED', 'U bent uitgelogd.');
    await press();
    await shows('U bent uitgelogd.');
    expect(sent).toHaveLength(1);
    expect(await page.getByLabel('Wat zie je?').inputValue()).toContain('brug van blokken');
  });
});
