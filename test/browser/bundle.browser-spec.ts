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

describe('P8 a bundle for the samenwerkingsverband', () => {
  it('P9 names who reads it on the button, comes as PDF and JSON, and is followed by hand', async () => {
    await goTo(page, `/kind/${supported.childId}/ondersteuning/bundel`);
    await page.getByLabel('Wie leest dit hierna?').fill('het loket van SWV Maasland (3 personen)');
    await page.getByRole('button', { name: 'Maak de bundel: hierna kan het loket van SWV Maasland (3 personen) dit lezen' }).click();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Pdf' }).click();
    await (await file).saveAs('test/screenshots/bundle.pdf');
    await page.getByText('Alleen jij en de ouders kunnen haar lezen').waitFor();
    await quiet(page);
    expect(await looked(page, 'bundle')).toEqual([]);
    await page.getByRole('button', { name: 'Ik heb haar gegeven: het loket van SWV Maasland (3 personen) kan nu lezen' }).click();
    await page.getByRole('button', { name: 'Ontvangst gemeld' }).click();
    await page.getByText(/ontvangen op/).waitFor();
  });
});

describe('R24 R26 an application under the duty of care', () => {
  it('R24 R26 shows its clock with why, and offers no refusal while the duty applies', async () => {
    await goTo(page, `/kind/${supported.childId}/ondersteuning/aanmelding`);
    await page.getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    await page.getByText('De zorgplicht geldt').waitFor();
    expect(await page.getByRole('button', { name: /^Geweigerd/ }).count()).toBe(0);
    await quiet(page);
    expect(await looked(page, 'application')).toEqual([]);
    await page.getByRole('button', { name: 'Andere school gevonden' }).click();
    await page.getByLabel('Welke school zei ja?').fill('Basisschool De Linde');
    await page.getByRole('dialog').getByRole('button', { name: 'Andere school gevonden' }).click();
    await page.getByText('andere school gevonden: Basisschool De Linde').waitFor();
  });

  it('R30 notes a TLV, which has its clock', async () => {
    await page.getByRole('button', { name: 'Leg TLV vast' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'laag' }).click();
    await dialog.getByLabel('Nummer van het samenwerkingsverband').fill('po2505');
    await dialog.getByLabel('Nummer van het besluit').fill('2028-017');
    await dialog.getByRole('button', { name: 'Leg TLV vast' }).click();
    await page.getByText('Besluit 2028-017 van PO2505').waitFor();
  });
});
