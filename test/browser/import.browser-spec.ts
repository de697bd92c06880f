import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { arrived, goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';

const fixtures = join(import.meta.dirname, '../fixtures');
const ROSTER = `Kindnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Groep;Begindatum;Einddatum;Thuistalen;VE-indicatie;Ouder 1 naam;Ouder 1 gezag;BSN
9101;Ilias;;Amrani;12-02-2024;Zandkastelen;01-09-2025;;Nederlands, Berbers;ja;Samira Amrani;ja;111222333
9102;Fleur;van;Dam;03-06-2024;Zandkastelen;01-09-2025;;Nederlands;;Joris van Dam;ja;
9103;Guus;;Hendriks;31-06-2024;Zandkastelen;01-09-2025;;;;Lot Hendriks;;
;Pien;de;Wit;19-08-2024;Zandkastelen;01-10-2025;;;;Eline de Wit;ja;133456785
`;

let centre: Kindcentrum;
beforeAll(async () => {
  centre = await Kindcentrum.open();
}, 180_000);
afterAll(() => centre?.close());

async function send(page: Page, location: RegExp, name: string, content: string | Buffer): Promise<void> {
  await goTo(page, '/importeren');
  await page.getByRole('button', { name: /Locatie/ }).click();
  await page.getByRole('option', { name: location }).first().click();
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: 'Bestand controleren' }).click();
  await page.waitForURL(/\/importeren\/[0-9a-f-]{36}$/);
  await arrived(page);
}

describe('what an administrator has still to settle', () => {
  it('R48 leads from the number on Vandaag to all of the children', async () => {
    const page = await centre.loginAs('admin-petra');
    const all = page.getByRole('link', { name: /^Bekijk alle \d+$/ });
    const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(5);
    await all.click();
    await page.waitForURL('**/kinderen#gezag');
    await arrived(page);
    expect(await page.evaluate('document.activeElement.id')).toBe('gezag');
    expect(await page.locator('#gezag').getByRole('link').count()).toBe(count);
    expect(await looked(page, 'roster-to-settle')).toEqual([]);
    await page.context().close();
  }, 120_000);
});

describe('Importeren', () => {
  it('I1 a roster is looked at, a fault left out, a doubt confirmed, applied and undone', async () => {
    const page = await centre.loginAs('admin-karim');
    await goTo(page, '/importeren');
    await page.getByRole('button', { name: /Locatie/ }).click();
    const location = (await page.getByRole('option').first().textContent()) ?? '';
    await page.keyboard.press('Escape');
    await send(page, new RegExp(location), 'kinderen-november.csv', ROSTER);
    await page.getByText('1 rij heeft een fout').waitFor();
    // what comes in and what stays out add up to what was read: the group of the file is a row too
    const counted = (await page.locator('.import-summary__kinds, .import-summary li').allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(counted).toEqual([5, 4, 0, 0, 1]);
    await page.getByText('Van 1 rij moet je bevestigen wie het is').waitFor();
    await page.getByRole('button', { name: /Laat zien/ }).click();
    await page.getByRole('option', { name: 'alle rijen' }).click();
    await page.getByText('Ilias Amrani').waitFor();
    expect(await page.getByText('Samira').count()).toBe(0);
    expect(await page.getByText('1 ouder, 2 thuistalen, VE').count()).toBe(1);
    expect(await page.getByText('geboortedatum: dit is geen geldige datum').count()).toBe(1);
    expect(await looked(page, 'import-preview')).toEqual([]);
    await page
      .getByRole('row', { name: /Hendriks/ })
      .getByRole('button', { name: 'Weglaten' })
      .click();
    await page.getByText('1 rij heeft een fout').waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /Pien/ }).getByRole('button', { name: 'Dit klopt' }).click();
    await page.getByText('Van 1 rij moet je bevestigen').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Inlezen', exact: true }).click();
    await page.getByRole('button', { name: 'Ja, inlezen' }).click();
    await page.getByText(/Ingelezen op/).waitFor();
    expect(await page.getByRole('row', { name: /^Kinderen/ }).textContent()).toContain('3');
    expect(await looked(page, 'import-report')).toEqual([]);
    await page.getByRole('button', { name: 'Terugdraaien' }).click();
    await page.getByRole('button', { name: 'Ja, terugdraaien' }).click();
    await page.getByText(/Teruggedraaid op/).waitFor();
    expect(await centre.rows(`select id from children.child where source_key like '910_'`)).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('I1 columns nobody knows are mapped by hand, kept, and the file is read once more', async () => {
    const page = await centre.loginAs('admin-karim');
    await send(page, /./, 'pakket.csv', 'Id van kind;Voluit;Geb. dag\n77;Bo Vlam;01-02-2024\n'.replace('Id van kind', 'Kindnummer'));
    await page.getByText('Dit bestand kan niet worden ingelezen').waitFor();
    await page.getByRole('button', { name: /^geboortedatum|geboortedatum$/ }).click();
    await page.getByRole('option', { name: 'Geb. dag' }).click();
    await page
      .getByRole('button', { name: /^naam|naam$/ })
      .first()
      .click();
    await page.getByRole('option', { name: 'Voluit' }).click();
    await page.getByLabel('Naam van deze koppeling').fill('Ons pakket');
    expect(await looked(page, 'import-columns')).toEqual([]);
    const before = page.url();
    await page.getByRole('button', { name: 'Bewaren en opnieuw lezen' }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.getByText('Bo Vlam').waitFor();
    await page.context().close();
  }, 90_000);

  it('I3 an EDEXML file that is wrong is refused, naming line and reason', async () => {
    const page = await centre.loginAs('admin-petra');
    await send(page, /./, 'leerlingen.xml', readFileSync(join(fixtures, 'edexml/bad/school-misspelled.xml')));
    await page.getByText('Dit bestand kan niet worden ingelezen. Er is niets veranderd.').waitFor();
    const said = await page.getByText(/^Regel 3/).allTextContents();
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
    await goTo(page, '/importeren');
    expect(await looked(page, 'import')).toEqual([]);
    await page.context().close();
  }, 90_000);
});
