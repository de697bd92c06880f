import type { Page } from 'playwright-core';
import { loseAnswer } from './device.js';
import { arrived, goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';

let centre: Kindcentrum;
let children: string[];

beforeAll(async () => {
  centre = await Kindcentrum.open();
  const found = await centre.rows<{ id: string }>(
    `select s.subject_id as id from access.subject_scope s join access.post p on p.scope_id = s.scope_id and p.controller_id = s.controller_id join access.account a on a.id = p.account_id
      where a.display_name like 'Sanne%' and s.subject_kind = 'CHILD' and s.scope_kind = 'GROUP' and s.period @> access.today() and s.closed_at is null order by s.subject_id limit 5`,
  );
  children = found.map(({ id }) => id);
}, 180_000);
afterAll(() => centre?.close());

const open = async (page: Page, childId: string | undefined) => {
  await goTo(page, `/kind/${childId}/kijken`);
  await page.getByRole('heading', { name: 'Taal' }).waitFor();
  await arrived(page);
};
const unseen = (page: Page, at: number) =>
  page
    .locator('.rating-row')
    .nth(at)
    .getByRole('button', { name: /een stap verder|zelfde als vorige keer/ })
    .first();
const marked = (page: Page) => page.locator('.rating-row:not([data-empty])').count();
const saved = (page: Page) => page.waitForResponse((response) => response.request().postData()?.includes('SaveLookDraft') ?? false);
const ratedToday = async (childId: string | undefined) => {
  const [row] = await centre.rows<{ count: number }>(
    `select count(distinct line)::int as count from development.rating where child_id = $1 and observed_on = access.today()`,
    [childId],
  );
  return row?.count;
};

describe('a look in more than one place', () => {
  it('keeps what is tapped while a save is on its way', async () => {
    const page = await centre.loginAs('pm-sanne');
    await open(page, children[0]);
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: tapped, resolve: go } = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('SaveLookDraft')) return route.fallback();
      reach();
      await tapped;
      await route.continue();
      await page.unroute('**/graphql');
    });
    await unseen(page, 0).click();
    await reached;
    await unseen(page, 1).click();
    expect(await marked(page)).toBe(2);
    const first = saved(page);
    go();
    await first;
    await saved(page);
    expect(await marked(page)).toBe(2);
    await page.getByRole('button', { name: /^Klaar met 2/ }).click();
    await page.waitForURL(/\/kind\/[0-9a-f-]+$/);
    expect(await ratedToday(children[0])).toBe(2);
    await page.context().close();
  }, 60_000);

  it('goes on after the answer to a save was lost, told of nobody, and is finished', async () => {
    const page = await centre.loginAs('pm-sanne');
    await open(page, children[1]);
    const { dropped } = await loseAnswer(page, 'SaveLookDraft');
    await unseen(page, 0).click();
    await dropped;
    await page.context().setOffline(false);
    const again = saved(page);
    await unseen(page, 1).click();
    await again;
    await page.getByRole('button', { name: /^Klaar met 2/ }).click();
    await page.waitForURL(/\/kind\/[0-9a-f-]+$/);
    expect(await ratedToday(children[1])).toBe(2);
    await page.context().close();
  }, 60_000);

  it('shows in two windows of one device what was typed in either', async () => {
    const one = await centre.loginAs('pm-sanne');
    const two = await one.context().newPage();
    await open(one, children[2]);
    await open(two, children[2]);
    await unseen(one, 0).click();
    await two.locator('.rating-row:not([data-empty])').first().waitFor();
    await unseen(two, 1).click();
    await one.locator('.rating-row:not([data-empty])').nth(1).waitFor();
    expect([await marked(one), await marked(two)]).toEqual([2, 2]);
    await one.context().close();
  }, 60_000);

  it('tells on a second device that another was first, and lets one choose what stays', async () => {
    const [one, two] = [await centre.loginAs('pm-sanne'), await centre.loginAs('pm-sanne')];
    await open(one, children[3]);
    await open(two, children[3]);
    const atOne = saved(one);
    await unseen(one, 0).click();
    await atOne;
    await unseen(two, 1).click();
    await unseen(two, 2).click();
    await two.getByText('Daar is intussen iets anders bewaard: 1 lijn. Hier staan er 2.').waitFor();
    expect(await looked(two, 'look-meanwhile')).toEqual([]);
    expect(await two.getByRole('button', { name: /^Klaar/ }).count()).toBe(0);
    await two.getByRole('button', { name: 'Verder met wat hier staat' }).click();
    await two.getByRole('button', { name: /^Klaar met 2/ }).click();
    await two.waitForURL(/\/kind\/[0-9a-f-]+$/);
    await unseen(one, 3).click();
    await one.getByText('Daar is ze afgerond. Wat hier nog staat (2 lijnen) hoort daar niet bij.').waitFor();
    await one.getByRole('button', { name: 'Laat vervallen wat hier staat' }).click();
    await one.locator('.rating-row:not([data-empty])').first().waitFor({ state: 'detached' });
    expect(await ratedToday(children[3])).toBe(2);
    await Promise.all([one.context().close(), two.context().close()]);
  }, 60_000);
});
