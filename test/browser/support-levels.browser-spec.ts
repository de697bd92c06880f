import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';

const LABEL = 'Lichte ondersteuning, samen met ouders';

let centre: Kindcentrum;
let page: Page;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  page = await centre.loginAs('swv-lotte');
}, 300_000);
afterAll(async () => centre?.close());

const labels = (scale: string) =>
  centre.rows<{ label: string }>(
    `select distinct l.label, l.place from support.track t join support.scale_level l on l.controller_id = t.controller_id and l.scale_id = t.scale_id where l.label = $1`,
    [scale],
  );

describe('R27 levels of support of a samenwerkingsverband', () => {
  it('R27 begins a next version from the last one, and shows it as schools will see it', async () => {
    await page.getByRole('link', { name: 'Bekijk de niveaus' }).click();
    await page.getByRole('button', { name: 'Begin een concept' }).click();
    await page.getByLabel('Naam van niveau 2').fill(LABEL);
    await page.getByRole('region', { name: 'Zo zien scholen het' }).getByText(LABEL).waitFor();
    expect(await page.getByRole('button', { name: 'Publiceer' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Bewaar concept' }).click();
    await page.getByRole('button', { name: 'Publiceer' }).and(page.locator(':not([disabled])')).waitFor();
    await quiet(page);
    expect(await looked(page, 'support-levels-draft')).toEqual([]);
  });

  it('R27 says what does not fit, and publishes a version that never changes again', async () => {
    await page.getByLabel('Code van niveau 2').fill('0');
    await page.getByRole('button', { name: 'Bewaar concept' }).click();
    await page.getByRole('button', { name: 'Publiceer' }).and(page.locator(':not([disabled])')).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publiceer' }).click();
    await page.getByRole('dialog').getByText('Twee niveaus hebben dezelfde code.').waitFor();
    await page.getByRole('button', { name: 'Annuleer' }).click();
    await page.getByLabel('Code van niveau 2').fill('1');
    await page.getByRole('button', { name: 'Bewaar concept' }).click();
    await page.getByRole('button', { name: 'Publiceer' }).and(page.locator(':not([disabled])')).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publiceer' }).click();
    await page
      .getByRole('region', { name: /^Versie 2/ })
      .getByText(LABEL)
      .waitFor();
    await quiet(page);
    expect(await looked(page, 'support-levels-published')).toEqual([]);
  });

  it('R27 a school chooses it for what begins now; what was decided keeps its words', async () => {
    const administrator = await centre.loginAs('admin-petra');
    await goTo(administrator, '/niveaus');
    await administrator.getByRole('button', { name: 'Kies de niveaus van Basisschool De Wilg' }).click();
    await administrator
      .getByRole('button', { name: /^Samenwerkingsverband/ })
      .or(administrator.getByRole('dialog').locator('button[aria-haspopup=listbox]'))
      .first()
      .click();
    await administrator.getByRole('option', { name: /Maasdorp, versie 2/ }).click();
    await administrator.getByRole('button', { name: 'Gebruik deze niveaus' }).click();
    await administrator.getByRole('region', { name: 'Basisschool De Wilg' }).getByText(LABEL).waitFor();
    await quiet(administrator);
    expect(await looked(administrator, 'support-levels-choice')).toEqual([]);
    expect(await labels(LABEL)).toEqual([]);
    expect(await labels('Lichte ondersteuning binnen de basis')).toHaveLength(1);
  });
});
