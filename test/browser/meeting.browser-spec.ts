import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';
import { type SupportedChild, supportedChild } from './supported-child.js';

let centre: Kindcentrum;
let supported: SupportedChild;
let page: Page;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  supported = await supportedChild(centre);
  page = supported.coordinator;
}, 300_000);
afterAll(async () => centre?.close());

describe('N3 a support-team meeting', () => {
  it('N3 takes its agenda from what runs; parents read the same page while it is written', async () => {
    const parent = await supported.parent();
    await goTo(parent, `/mijn-kind/${supported.childId}/ondersteuning`);
    await goTo(page, '/overleg');
    await page.getByRole('button', { name: supported.name, exact: true }).click();
    await page.getByRole('button', { name: /^Zet op de agenda: hun ouders/ }).click();
    await page.getByLabel('De vraag').fill('Hoe helpen we bij wisselen?');
    await page.getByLabel('Wat werkt al?').fill('Een kaart vooraf.');
    await page.getByLabel('Wat spreken we af?').fill('Elke wissel een kaart, ook thuis.');
    const save = page.getByRole('button', { name: 'Bewaar: de ouders lezen dit meteen' });
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Wie doet het\?/ }).click();
    await page.getByRole('option', { name: 'leerkracht' }).click();
    const [day] = await centre.rows<{ day: string }>('select (access.today() + 14)::text as day');
    await page.getByLabel('Voor wanneer?').fill(day?.day ?? '');
    await quiet(page);
    expect(await looked(page, 'meeting')).toEqual([]);
    await save.click();
    await parent.getByText('Elke wissel een kaart, ook thuis.').waitFor();
    await parent.getByText(/leerkracht, uiterlijk/).waitFor();
    await quiet(parent);
    expect(await looked(parent, 'own-meeting')).toEqual([]);
    const file = parent.waitForEvent('download');
    await parent.getByRole('button', { name: 'Pdf van dit overleg' }).click();
    await (await file).saveAs('test/screenshots/meeting.pdf');
  });

  it('P12 leads from the support of a child to its parents, application and bundle', async () => {
    await goTo(page, `/kind/${supported.childId}/ondersteuning`);
    for (const link of ['Ouders', 'Aanmelding en TLV', 'Bundel']) await page.getByRole('link', { name: link, exact: true }).waitFor();
    await quiet(page);
    expect(await looked(page, 'support-links')).toEqual([]);
  });
});
