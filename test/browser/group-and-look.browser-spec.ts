import { looked } from './look.js';
import type { Page } from 'playwright-core';
import { arrived, goTo, Kindcentrum } from './kindcentrum.js';
import { quiet } from './story.js';

let centre: Kindcentrum;

beforeAll(async () => {
  centre = await Kindcentrum.open();
}, 180_000);
afterAll(() => centre?.close());

const bas = async () => {
  const [row] = await centre.rows<{ id: string }>(
    `select c.id from children.child c join centre.controller o on o.id = c.controller_id where c.call_name = 'Bas' and o.kind = 'CHILDCARE' order by c.birth_date desc limit 1`,
  );
  if (!row) throw new Error('The demo has no Bas.');
  return row.id;
};

describe('Mijn groep', () => {
  it('S1 shows a whole class on one screen, sorted as asked, and prints on one A4', async () => {
    const page = await centre.loginAs('teacher-noor');
    await goTo(page, '/groep');
    await page.getByRole('grid').waitFor();
    const rows = page.getByRole('grid').getByRole('row');
    const [{ count }] = (await centre.rows<{ count: number }>(
      `select count(distinct s.subject_id)::int as count from access.post p join access.subject_scope s on s.controller_id = p.controller_id and s.scope_kind = 'GROUP' and s.scope_id = p.scope_id and s.subject_kind = 'CHILD'
        and s.closed_at is null and s.period @> access.today() join access.account a on a.id = p.account_id where a.display_name like 'Noor%' and p.role = 'TEACHER' and p.period @> access.today()`,
    )) as [{ count: number }];
    expect(await rows.count()).toBe(count + 2);
    expect(count).toBeGreaterThan(20);
    const fits = await page.evaluate('document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth');
    expect(fits).toBe(true);
    await page.getByRole('button', { name: /Leeftijd/ }).click();
    expect(page.url()).toContain('volgorde=age');
    expect(await looked(page, 'group')).toEqual([]);
    const pdf = await page.pdf({ format: 'A4', landscape: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await page.context().close();
  }, 60_000);
});

describe('a childcare group', () => {
  it('X1 shows one domain of a child at a time, and prints all four, each whole on its page', async () => {
    const page = await centre.loginAs('pm-sanne');
    await goTo(page, `/kind/${await bas()}`);
    const domains = page.getByRole('img', { name: /van 0 tot 12 jaar/ });
    await domains.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await domains.count()).toBe(4);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
    await page.context().close();
  }, 60_000);

  it('R22 tells how many professionals belong to a group with VE, and why', async () => {
    const page = await centre.loginAs('pm-sanne');
    await goTo(page, '/groep');
    await page.getByText(/ve-groep: \d beroepskracht/).waitFor();
    await page.getByRole('button', { name: /het aantal beroepskrachten/ }).click();
    await page.getByText(/bij elke acht kinderen een beroepskracht/).waitFor();
    await page.keyboard.press('Escape');
    expect(await looked(page, 'group-ve')).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('Eerder gekeken', () => {
  it('O18 puts one rating right with a reason: what it said stays readable beside it, and the profile follows', async () => {
    const page = await centre.loginAs('pm-sanne');
    const id = await bas();
    await goTo(page, `/kind/${id}/gekeken`);
    const row = page
      .locator('.looks__row')
      .filter({ has: page.getByRole('heading', { name: 'Spreken', exact: true }) })
      .first();
    await row.getByRole('button', { name: /verbeter/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nu staat er:').waitFor();
    await dialog.getByRole('radio', { name: 'Samen besproken' }).click();
    await dialog.getByRole('button', { name: /stap/ }).click();
    await page.getByRole('option', { name: /^7 · / }).click();
    expect(await looked(page, 'looks-correct')).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaar de verbetering' }).click();
    await row.getByText('Eerder stond hier:').waitFor();
    await row.getByText('Samen besproken').waitFor();
    await quiet(page);
    const felt = page
      .locator('.looks__row')
      .filter({ has: page.getByRole('heading', { name: /^Welbevinden/ }) })
      .first();
    await felt.getByRole('button', { name: /verbeter/ }).click();
    await dialog.getByRole('radio', { name: 'Verkeerd ingevuld' }).click();
    await dialog.getByRole('radiogroup', { name: 'Welbevinden' }).locator('.scale-row__option').nth(2).click();
    expect(await looked(page, 'looks-correct-wellbeing')).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaar de verbetering' }).click();
    await felt.getByText('Verkeerd ingevuld').waitFor();
    await quiet(page);
    expect(await looked(page, 'looks')).toEqual([]);
    const [profile] = await centre.rows<{ step: number; wellbeing: number }>(
      `select (e ->> 1)::int as step, wellbeing from development.profile, json_array_elements(levels) e where child_id = $1 and e ->> 0 = 'SPEAKING'`,
      [id],
    );
    expect(profile).toEqual({ step: 7, wellbeing: 3 });
    await page.context().close();
  }, 60_000);
});

describe('Kijkronde', () => {
  it('O8 rates a child on all lines with at most sixteen inputs when little changed', async () => {
    const page = await centre.loginAs('pm-sanne');
    await goTo(page, `/kind/${await bas()}/kijken`);
    await page.getByRole('heading', { name: 'Taal' }).waitFor();
    let inputs = 0;
    const tap = async (target: ReturnType<Page['locator']>) => {
      await target.click();
      inputs += 1;
    };
    const scales = page.getByRole('radiogroup').filter({ has: page.locator('.scale-row__options') });
    for (let index = 0; index < 2; index += 1) await tap(scales.nth(index).locator('.scale-row__option').nth(3));
    const same = page.getByRole('button', { name: /zelfde als vorige keer/ });
    const known = await same.count();
    for (let index = 0; index < known; index += 1) await tap(same.nth(index));
    // a line nobody looked at before: one step is one tap
    const unseen = page.locator('.rating-row[data-empty]').getByRole('button', { name: /een stap verder/ });
    for (let left = await unseen.count(); left > 0; left -= 1) await tap(unseen.first());
    expect(await looked(page, 'look')).toEqual([]);
    await tap(page.getByRole('button', { name: /^Klaar/ }));
    await page.waitForURL(/\/kind\/[0-9a-f-]+$/);
    expect(inputs).toBeLessThanOrEqual(16);
    // ten seconds to undo, which leads back to the look with all that was marked (O18)
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.waitForURL(/\/kijken$/);
    await page.getByRole('heading', { name: 'Taal' }).waitFor();
    await arrived(page);
    expect(await page.locator('.rating-row:not([data-empty])').count()).toBe(12);
    expect(await page.locator('.scale-row__options input:checked').count()).toBe(2);
    expect(await centre.rows(`select from development.rating where child_id = $1 and observed_on = access.today()`, [await bas()])).toEqual([]);
    await page.getByRole('button', { name: /^Klaar/ }).click();
    await page.waitForURL(/\/kind\/[0-9a-f-]+$/);
    const [{ count }] = (await centre.rows<{ count: number }>(
      `select count(distinct line)::int as count from development.rating where child_id = $1 and observed_on = access.today()`,
      [await bas()],
    )) as [{ count: number }];
    expect(count).toBe(12);
    await page.context().close();
  }, 120_000);

  it('keeps what was typed when the network drops, and when the session ends', async () => {
    const page = await centre.loginAs('pm-sanne');
    const [child] = await centre.rows<{ id: string }>(
      `select s.subject_id as id from access.subject_scope s join access.post p on p.scope_id = s.scope_id and p.controller_id = s.controller_id join access.account a on a.id = p.account_id
        where a.display_name like 'Sanne%' and s.subject_kind = 'CHILD' and s.scope_kind = 'GROUP' and s.period @> access.today() and s.closed_at is null and s.subject_id <> $1 order by s.subject_id limit 1`,
      [await bas()],
    );
    const address = `/kind/${child?.id}/kijken`;
    await goTo(page, address);
    await page.getByRole('heading', { name: 'Taal' }).waitFor();
    await page.context().setOffline(true);
    await page.locator('.scale-row__option').nth(4).click();
    await page
      .getByRole('button', { name: /zelfde als vorige keer/ })
      .first()
      .click();
    await page
      .getByRole('status')
      .filter({ hasText: /bewaard/i })
      .waitFor();
    await page.context().setOffline(false);
    await centre.rows(`update access.session set ended_at = clock_timestamp() where ended_at is null`);
    await page.reload();
    await page.getByRole('button', { name: /^Sanne/ }).click();
    await page.getByRole('heading', { name: 'Taal' }).waitFor();
    await arrived(page);
    expect(await page.locator('.scale-row__options input:checked').count()).toBe(1);
    expect(await page.locator('.rating-row:not([data-empty])').count()).toBe(1);
    const [{ count }] = (await centre.rows<{ count: number }>(
      `select count(*)::int as count from development.rating where child_id = $1 and observed_on = access.today()`,
      [child?.id],
    )) as [{ count: number }];
    expect(count).toBe(0);
    await page.context().close();
  }, 60_000);
});
