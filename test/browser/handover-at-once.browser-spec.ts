import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { begin, offer } from './story.js';

let centre: Kindcentrum;
let sanne: Page;
let second: Page;

const line = (page: Page) => page.getByLabel('Hoe het thuis is: wat we zien, 1');

beforeAll(async () => {
  centre = await Kindcentrum.open();
}, 180_000);
afterAll(() => centre?.close());

describe('a handover in more than one place', () => {
  it('H4 two in one part: the second is asked whose words stay, and nothing is written over unasked', async () => {
    const kept = (page: Page) => page.waitForResponse((response) => response.request().postData()?.includes('editPart') ?? false);
    [sanne, second] = [await centre.loginAs('pm-sanne'), await centre.loginAs('pm-sanne')];
    const id = await begin(centre, sanne);
    await sanne.getByRole('button', { name: 'Hoe het thuis is: + we zien' }).click();
    const begun = kept(sanne);
    await line(sanne).fill('Oma haalt Bas op.');
    await begun;
    await goTo(second, `/overdracht/${id}`);
    const { promise: isFirst, resolve: wasFirst } = Promise.withResolvers<void>();
    await second.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('editPart')) await isFirst;
      await route.fallback();
    });
    await line(second).fill('Opa haalt Bas op woensdag op.');
    const first = kept(sanne);
    await line(sanne).fill('Oma haalt Bas op woensdag op.');
    await first;
    wasFirst();
    await second.getByText('Een collega veranderde dit deel ook').waitFor();
    expect(await line(second).inputValue()).toBe('Opa haalt Bas op woensdag op.');
    expect(await looked(second, 'handover-at-once')).toEqual([]);
    expect(await second.getByRole('button', { name: 'Naar ouders' }).isDisabled()).toBe(true);
    const mine = kept(second);
    await second.getByRole('button', { name: /^Die van mij: / }).click();
    await mine;
    await sanne.reload();
    await line(sanne).waitFor();
    expect(await line(sanne).inputValue()).toBe('Opa haalt Bas op woensdag op.');
  }, 90_000);

  it('H4 N1 who was still typing when it went to the parents is told so, and finds the words back when it is taken back', async () => {
    await second.reload();
    await line(second).waitFor();
    const { promise: isOffered, resolve: wasOffered } = Promise.withResolvers<void>();
    await second.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('editPart')) await isOffered;
      await route.fallback();
    });
    const asked = second.waitForRequest((request) => request.postData()?.includes('editPart') ?? false);
    await line(second).fill('Tante haalt Bas op vrijdag op.');
    await asked;
    await offer(sanne);
    wasOffered();
    await second.getByText('Niet alles van jou ging mee').waitFor();
    expect(await second.getByRole('status').filter({ hasText: 'Niet alles van jou' }).innerText()).toContain('Bij Thuis');
    expect(await looked(second, 'handover-unsent')).toEqual([]);
    expect(await sanne.getByText('Niet alles van jou ging mee').count()).toBe(0);
    await sanne.getByRole('button', { name: 'Neem terug om te veranderen' }).click();
    await line(sanne).waitFor();
    await second.reload();
    await line(second).waitFor();
    expect(await line(second).inputValue()).toBe('Tante haalt Bas op vrijdag op.');
  }, 90_000);
});
