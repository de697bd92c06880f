import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { begin } from './story.js';

let centre: Kindcentrum;

beforeAll(async () => {
  centre = await Kindcentrum.open();
}, 180_000);
afterAll(() => centre?.close());

describe('a handover in more than one place', () => {
  it('H4 two in one part: the second is asked whose words stay, and nothing is written over unasked', async () => {
    const line = (page: Page) => page.getByLabel('Hoe het thuis is: wat we zien, 1');
    const kept = (page: Page) => page.waitForResponse((response) => response.request().postData()?.includes('editPart') ?? false);
    const [sanne, second] = [await centre.loginAs('pm-sanne'), await centre.loginAs('pm-sanne')];
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
});
