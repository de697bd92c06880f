import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, WIDTHS } from '#testing';
import { arrived } from './kindcentrum.js';
import { looked, violations } from './look.js';
import { startStyleSite, type StyleSite } from './style-site.js';

/** Few children where axe looks, which needs seconds for each hundred cells; the shape of the page is tried with 28. */
const galleries = ['grid&kinderen=5', 'look', 'parents', 'handover', 'saying', 'coaching'] as const;

let site: StyleSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([startStyleSite(), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: WIDTHS[1] });
  page = await context.newPage();
  await page.addInitScript('window.policy = []; addEventListener("securitypolicyviolation", (event) => window.policy.push(event.violatedDirective));');
});
afterEach(async () => context.close());

async function open(gallery: string): Promise<void> {
  await page.goto(`${site.address}/stijl?deel=${gallery}`);
  await arrived(page);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

describe('the parts of the street', () => {
  it.each(galleries)(
    'U4 %s holds WCAG 2.2 AA and the strict content policy at 360 and 1366 wide, and nothing sticks out',
    async (gallery) => {
      await open(gallery);
      expect(await looked(page, `parts-${gallery.split('&')[0]}`)).toEqual([]);
    },
    90_000,
  );

  it('U4 would say so of pale letters, and W1 of a style tag made at run time', async () => {
    await open('parents');
    await page.evaluate(`document.querySelector('.soft').setAttribute('class', 'pale'); new CSSStyleSheet();
      document.adoptedStyleSheets = [Object.assign(new CSSStyleSheet())]; document.adoptedStyleSheets[0].replaceSync('.pale { color: #d8d8d8 }');`);
    expect((await violations(page)).join()).toContain('color-contrast');
    await page.evaluate(`document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))`);
    expect(await page.evaluate('window.policy')).toEqual(['style-src-elem']);
  });

  it('S1 shows 28 children whole at 1366 × 768', async () => {
    await open('grid');
    expect(await page.locator('.level-grid tbody tr').count()).toBe(28);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(768);
  });

  it('S1 prints 28 children on one A4 that lies on its side', async () => {
    await open('grid');
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toMatch(/MediaBox\s*\[0 0 84\d\.\d+ 59\d\.\d+\]/);
  });

  it('S1 S2 goes by keyboard: one tab stop, arrows to a cell that tells step, state and age, Enter to the card', async () => {
    await open('grid');
    expect(await page.locator('.level-grid [tabindex="0"]').count()).toBe(1);
    await page.locator('[data-at="1:0"]').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const mark = page.locator(':focus [role="img"]');
    expect(await mark.getAttribute('aria-label')).toBe('stap 4, in ontwikkeling, 3 maanden oud');
    await page.waitForSelector('[role="tooltip"]');
    expect(await page.locator('[role="tooltip"]').textContent()).toContain('De Vlinders');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role="tooltip"]', { state: 'detached' });
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/stijl?kind=2');
  });

  it('X23 sorts a line with "not looked" last, never lowest', async () => {
    await open('grid');
    await page.getByRole('button', { name: 'Luisteren' }).click();
    const marks = await page.locator('.level-grid tbody tr td:nth-child(4) .level-mark').all();
    const states = await Promise.all(marks.map(async (mark) => mark.getAttribute('data-state')));
    const first = states.indexOf('NOT_LOOKED');
    expect(first).toBeGreaterThan(0);
    expect(new Set(states.slice(first))).toEqual(new Set(['NOT_LOOKED']));
  });

  it('U5 shows the same as a table', async () => {
    await open('grid&kinderen=3');
    await page.getByRole('button', { name: 'Toon als tabel' }).click();
    expect(await page.locator('.data-table tbody tr').count()).toBe(3 * 12);
    expect(await violations(page)).toEqual([]);
  });

  it('O8 rates a line in one press when nothing changed', async () => {
    await open('look');
    const row = page.getByRole('group', { name: 'Luisteren en begrijpen', exact: true });
    expect(await row.locator('.rating-row__text').textContent()).toContain('nog niet gekeken');
    await row.getByRole('button', { name: /zelfde/ }).click();
    expect(await row.locator('.rating-row__text').textContent()).toBe('Volgt een opdracht met twee stappen, ook zonder gebaar.');
    expect(await row.getByRole('radio', { checked: true }).allTextContents()).toEqual(['in ontwikkeling', 'redelijk']);
  });

  it('R9 presets no choice and gives every answer the same size', async () => {
    await open('parents');
    const choices = page.getByRole('radiogroup', { name: 'Wat gaat mee?' }).getByRole('radio');
    const all = await choices.all();
    expect(await Promise.all(all.map(async (choice) => choice.getAttribute('aria-checked')))).toEqual(['false', 'false', 'false']);
    const boxes = await Promise.all(all.map(async (choice) => choice.boundingBox()));
    const [first] = boxes;
    for (const box of boxes)
      expect({ width: Math.round(box?.width ?? 0), height: box?.height }).toEqual({ width: Math.round(first?.width ?? -1), height: first?.height });
  });
});

describe('a dialog', () => {
  it('is closed by one press, and the second of a double click presses nothing of the page below', async () => {
    await page.clock.install();
    await open('saying');
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.getByRole('button', { name: 'Open venster' }).click();
    const send = page.getByRole('dialog').getByRole('button').last();
    const { x, y, width, height } = (await send.boundingBox())!;
    const [left, top] = [x + width / 2, y + height / 2];
    const there = () => page.evaluate(`document.elementFromPoint(${left}, ${top}).className`);
    await send.click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await there()).toBe('dialog__held');
    await page.clock.runFor(500);
    expect(await there()).not.toBe('dialog__held');
    expect(await page.evaluate('window.policy')).toEqual([]);
  });
});

describe('U2 what was typed on this device', () => {
  const words = 'Bouwt een brug van blokken';
  const everything = `new Promise((resolve) => { const ask = indexedDB.open('kindlijn'); ask.onsuccess = () => {
    const store = ask.result.transaction('drafts').objectStore('drafts'); const all = store.getAll(); const keys = store.getAllKeys();
    keys.onsuccess = () => resolve(keys.result.map((key, index) => ({ key: String(key), value: all.result[index] instanceof CryptoKey ? { extractable: all.result[index].extractable }
      : new TextDecoder('latin1').decode(all.result[index].sealed) }))); }; })`;
  type Entry = { key: string; value: string | { extractable: boolean } };

  async function type(): Promise<void> {
    await open('saying');
    await page.getByLabel('Wat zie je?').fill(words);
    await page
      .getByText(/^bewaard om/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Gooi weg (1)' }).waitFor();
  }

  it('is there again after a reload', async () => {
    await type();
    await page.reload();
    await page.locator('.field__foot .save-state[data-state="saved"]').waitFor();
    expect(await page.getByLabel('Wat zie je?').inputValue()).toBe(words);
  });

  it('is sealed with a key that cannot be taken out, under a name that tells nothing', async () => {
    await type();
    const entries = (await page.evaluate(everything)) as Entry[];
    expect(entries.map(({ key }) => key.split(':')[0]).sort()).toEqual(['draft', 'key', 'last']);
    expect(entries.find(({ key }) => key.startsWith('key:'))?.value).toEqual({ extractable: false });
    expect(JSON.stringify(entries)).not.toMatch(/Bouwt|brug|gallery/);
  });

  it('goes with its key when this account forgets it', async () => {
    await type();
    await page.getByRole('button', { name: 'Vergeet alles op dit apparaat' }).click();
    expect(await page.evaluate(`(async () => { while ((await ${everything}).length > 0) await new Promise(requestAnimationFrame); return 'gone'; })()`)).toBe(
      'gone',
    );
  });
});
