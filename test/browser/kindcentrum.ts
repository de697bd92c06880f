import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { asAdmin, demoDatabase, launchBrowser, type ListeningApi, startDemo, type TestDatabase, WIDTHS } from '#testing';
import { projectRoot } from '../../scripts/project.ts';

/** What the worker does when a day has passed. */
const UPKEEP = 'select handover.expire(), handover.remind(), handover.send_ve_statements(), handover.forget_refused()';
/** Lets the page show what came, and ask on. */
const PAINTED = 'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))';
/** Told by the browser whenever the strict content policy refused something. */
const WATCH_POLICY = 'window.policy = []; addEventListener("securitypolicyviolation", (event) => window.policy.push(event.violatedDirective));';

/** The synthetic kindcentrum behind its real API, with the built web on one port and a real browser before it. */
export class Kindcentrum {
  private constructor(
    readonly database: TestDatabase,
    readonly browser: Browser,
    private readonly api: ListeningApi,
  ) {}

  /** Lays the kindcentrum (once a test run), builds the web when it changed, starts both; some 20 s the first time. */
  static async open(): Promise<Kindcentrum> {
    const [database, browser] = await Promise.all([demoDatabase(), launchBrowser(), buildWeb()]);
    return new Kindcentrum(database, browser, await startDemo(database));
  }

  /** `http://localhost:<port>`. */
  get url(): string {
    return this.api.url;
  }

  /** A page of a browser of its own, 1366 wide, where nobody is logged in; close it with its context. */
  async newPage(viewport: { width: number; height: number } = WIDTHS[1]): Promise<Page> {
    const context: BrowserContext = await this.browser.newContext({ baseURL: this.url, viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    await context.addInitScript(WATCH_POLICY);
    const page = await context.newPage();
    asking.set(page, watchQuestions(page));
    return page;
  }

  /** Logs in as a persona of the demo, by its button on the first page, and waits for *Vandaag*. */
  async loginAs(persona: string, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await this.newPage(viewport);
    const people = (await (await fetch(`${this.url}/auth/demo`)).json()) as { key: string; name: string }[];
    const person = people.find(({ key }) => key === persona);
    if (!person) throw new Error(`The demo has no ${persona}.`);
    await page.goto('/');
    await page.getByRole('button', { name: person.name }).click();
    await page.locator('.login').waitFor({ state: 'detached' });
    await arrived(page);
    return page;
  }

  /** Moves the day on for everybody, and does what the worker would do. Pages that stand open ask again at their next look. */
  async moveDay(days: number): Promise<void> {
    const body = JSON.stringify({ days });
    const response = await fetch(`${this.url}/auth/demo/day`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!response.ok) throw new Error(`The day did not move: ${response.status}.`);
    await asAdmin(this.database.adminUrl, (admin) => admin.query(UPKEEP));
  }

  /** Asks the database behind the walls, to find the id of a record a test walks to. */
  async rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return asAdmin(this.database.adminUrl, async (admin) => (await admin.query(sql, values)).rows as Row[]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.api.stop();
    await this.database.drop();
  }
}

/** Goes to an address inside the application and waits until the page stands there. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await arrived(page);
}

/** Waits until the page has its heading and waits for nothing: neither a part that says so, nor a question to the API. */
export async function arrived(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const questions = asking.get(page);
  // several parts of a page may wait, each for its own answer, and an answer may bring a part that asks on
  do {
    await page.locator('.waiting').first().waitFor({ state: 'detached' });
    await Promise.all([...(questions ?? [])].map((question) => question.response().catch(() => null)));
    await page.evaluate(PAINTED);
  } while (questions?.size || (await page.locator('.waiting').count()) > 0);
}

/** The questions that each page has asked of the API and that are not answered yet. */
const asking = new WeakMap<Page, ReadonlySet<Request>>();

function watchQuestions(page: Page): ReadonlySet<Request> {
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/graphql') open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return open;
}

/** In a process of its own, as a shipped copy is built. */
async function buildWeb(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(projectRoot, 'scripts', 'build.mjs')], { cwd: projectRoot, env: { ...process.env, NODE_OPTIONS: '' } });
}
