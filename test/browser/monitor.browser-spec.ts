import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { releaseDue } from '#insight';
import { asAdmin } from '#testing';
import { arrived, goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';

let centre: Kindcentrum;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  // as the worker does, some seconds after the first start
  await asAdmin(centre.database.adminUrl, async (admin) => releaseDue({ plain: async (sql, values) => (await admin.query(sql, [...values])).rows as never }));
}, 300_000);
afterAll(async () => centre?.close());

/** Opens a page as a persona, does something there, and closes that browser again. */
async function as<Result>(persona: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await centre.loginAs(persona);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

/** Presses a button that hands over a file, and gives its name and content. */
async function fileBy(page: Page, name: string | RegExp): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await arrived(page);
}

describe('a director', () => {
  it('M1 sees six locations by the alphabet on one axis, and the school of the other hat beside them, without scrolling at 1366 x 768', async () => {
    await as('director-ilse', async (page) => {
      await goTo(page, '/locaties');
      const care = page.getByRole('region', { name: 'Kinderopvang De Rivier' });
      expect(await care.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
        expect.arrayContaining(['BSO De Wilg', 'KDV Aan de Vaart', 'KDV De Beuk', 'KDV De Wilg', 'KDV Het Kompas', 'Peuteropvang De Hummel']),
      );
      expect(await looked(page, 'monitor-locations')).toEqual([]);
      await page.setViewportSize({ width: 1366, height: 768 });
      expect(await care.locator('.locations__cards > *').count()).toBe(6);
      const boxes = await Promise.all((await page.locator('.locations__cards > *').all()).map(async (card) => card.boundingBox()));
      expect([boxes.length, new Set(boxes.map((box) => box?.y)).size]).toEqual([7, 1]);
      expect(Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 9_999)))).toBeLessThanOrEqual(768);
    });
  }, 120_000);

  it('M3 sees what coaches did in all locations together, and takes the table along', async () => {
    await as('director-ilse', async (page) => {
      await goTo(page, '/coaching');
      await page.getByText('6 locaties samen, vier kwartalen tot en met 2028 kwartaal 1').waitFor();
      expect(await looked(page, 'monitor-coaching')).toEqual([]);
      const csv = await fileBy(page, 'CSV');
      expect(csv.name).toMatch(/^coaching-.*\.csv$/);
      expect(csv.content.toString('utf8')).toContain('KDV De Wilg;2027;');
      expect((await fileBy(page, 'XLSX')).content.subarray(0, 2).toString()).toBe('PK');
    });
  }, 180_000);

  it('M3 X18 sees one location then and now, why something is not shown, each picture as a table and as PNG', async () => {
    await as('director-ilse', async (page) => {
      await goTo(page, '/coaching');
      await choose(page, /Locatie/, 'KDV De Wilg');
      await page.getByRole('heading', { name: 'Gelijkwaardig, van beide kanten' }).waitFor();
      const text = await page.locator('main').innerText();
      for (const words of [
        'Zeker handelen',
        'Doelen, door de collega',
        'Waar het over ging',
        'Dit is een schatting, geen bewijs',
        'minder dan 5 mensen',
        'middelste van',
        'Coaches op deze locatie',
        'eigen profiel',
      ])
        expect(text).toContain(words);
      expect(await looked(page, 'monitor-location')).toEqual([]);
      const png = await fileBy(page, /^PNG\s+Tijd op de groep/);
      expect([png.name, png.content.subarray(1, 4).toString()]).toEqual(['minuten.png', 'PNG']);
      expect(png.content.length).toBeGreaterThan(5_000);
      const equality = page.getByRole('region', { name: 'Gelijkwaardig, van beide kanten' });
      await equality.getByRole('button', { name: 'Toon als tabel' }).click();
      await equality.getByRole('table').waitFor();
      expect(await equality.getByRole('table').innerText()).toContain('niet getoond');
      await choose(page, /Locatie/, 'Peuteropvang De Hummel');
      await page.getByText('2025 t/m 2027').first().waitFor();
      expect(await looked(page, 'monitor-small-location')).toEqual([]);
    });
  }, 240_000);

  it('R23 K6 sees hours by law and whether everybody was coached, and takes a proof without names along', async () => {
    await as('director-ilse', async (page) => {
      await goTo(page, '/coachuren');
      await page.getByText('Nog geen aantallen van 1 januari: KDV Aan de Vaart').waitFor();
      await choose(page, /Jaar/, '2027');
      await page.getByText('kreeg dit jaar nog geen coaching').waitFor();
      expect(await looked(page, 'monitor-hours')).toEqual([]);
      // between phone and laptop the table scrolls, not the page
      await page.setViewportSize({ width: 800, height: 600 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(800);
      const proof = await fileBy(page, /^PDF\s+KDV De Wilg/);
      expect([proof.name, proof.content.subarray(0, 5).toString()]).toEqual(['coachuren-900000001-2027.pdf', '%PDF-']);
    });
  }, 180_000);
});

describe('beside the director', () => {
  it('R23 an administrator fills in the counts of 1 January', async () => {
    await as('admin-karim', async (page) => {
      await goTo(page, '/coachuren');
      await page.getByRole('button', { name: /^Vul in\s+KDV Aan de Vaart/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Fte pedagogisch medewerkers').fill('5,85');
      await dialog.getByLabel('Kinderen met voorschoolse educatie').fill('6');
      expect(await looked(page, 'monitor-january')).toEqual([]);
      await dialog.getByRole('button', { name: 'Bewaar' }).click();
      await page.getByRole('button', { name: /^Verbeter\s+KDV Aan de Vaart/ }).waitFor();
    });
  }, 120_000);

  it('R48 a municipality sees all locations together and never one', async () => {
    await as('municipality-gerda', async (page) => {
      await page.getByRole('heading', { name: 'Gelijkwaardig, van beide kanten' }).waitFor();
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/KDV|BSO De Wilg|Hummel/);
      expect(await looked(page, 'monitor-municipality')).toEqual([]);
      await goTo(page, '/coaching');
      expect(await page.locator('main').innerText()).toContain('Deze pagina is er niet');
    });
  }, 120_000);

  it('R40 an administrator asks for more people behind each figure, and never for fewer', async () => {
    await as('admin-karim', async (page) => {
      await goTo(page, '/coachuren');
      await page.getByText('te zien vanaf 5 mensen').waitFor();
      await page.getByRole('button', { name: 'Vraag meer mensen' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /Vanaf hoeveel mensen\?/ }).click();
      expect(await page.getByRole('option', { name: '5', exact: true }).count()).toBe(0);
      await page.getByRole('option', { name: '8', exact: true }).click();
      await dialog.getByRole('button', { name: 'Vraag meer mensen' }).click();
      await page.getByText('te zien vanaf 8 mensen').waitFor();
      expect(await looked(page, 'fewest-people')).toEqual([]);
    });
  }, 120_000);
});
