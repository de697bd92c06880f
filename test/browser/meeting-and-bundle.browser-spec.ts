import type { Page } from 'playwright-core';
import { arrived, goTo, type Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';
import { type SupportedChild, withSupportedChild } from './supported-child.js';

let centre: Kindcentrum;
let supported: SupportedChild;
let page: Page;

withSupportedChild((opened, child) => {
  [centre, supported, page] = [opened, child, child.coordinator];
});

describe('N3 a support-team meeting', () => {
  it('N3 takes its agenda from what runs; parents read the same page while it is written', async () => {
    const parent = await supported.parent();
    await goTo(parent, `/mijn-kind/${supported.childId}/ondersteuning`);
    await goTo(page, '/overleg');
    // who only applied has no support to meet about
    const applicants = await centre.rows<{ name: string }>(
      `select c.call_name as name from support.clock k join children.child c on c.id = k.child_id where k.kind = 'APPLICATION'
       and not exists (select from support.clock o join children.child n on n.id = o.child_id where n.call_name = c.call_name and o.kind <> 'APPLICATION')`,
    );
    expect(applicants.length).toBeGreaterThan(0);
    await page.getByRole('button', { name: supported.name, exact: true }).click();
    for (const { name } of applicants) expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    const plan = page.getByRole('button', { name: /^Zet op de agenda: hun ouders/ });
    await plan.click();
    // put there by mistake: while nothing was written it comes off, and may come on again
    await page.getByRole('button', { name: `Haal van de agenda: ${supported.name}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Haal van de agenda' }).click();
    await page.getByRole('button', { name: supported.name, exact: true }).click();
    await plan.click();
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
    expect(await page.getByRole('button', { name: /van de agenda/ }).count()).toBe(0);
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
    await page.getByText(/wacht op ontvangst/).waitFor();
  });

  it('P9 parents read to whom it goes, that it was received at once, and the very paper', async () => {
    const parent = await supported.parent();
    await goTo(parent, `/mijn-kind/${supported.childId}/ondersteuning`);
    await parent.getByText('Voor het loket van SWV Maasland (3 personen)').waitFor();
    await parent.getByText(/wacht op ontvangst/).waitFor();
    await page.getByRole('button', { name: 'Ontvangst gemeld' }).click();
    await parent.getByText(/ontvangen op/).waitFor();
    const file = parent.waitForEvent('download');
    await parent.getByRole('button', { name: /^Lees \(pdf\): Bundel van/ }).click();
    await (await file).saveAs('test/screenshots/own-bundle.pdf');
    await quiet(parent);
    expect(await looked(parent, 'own-bundle')).toEqual([]);
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

  it('R24 R26 is taken back by the parents, and then asks and explains nothing any more', async () => {
    await page.getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    const received = await page.getByLabel('Wanneer kwam de aanmelding binnen?').inputValue();
    await page.getByLabel(/^Wanneer wil het kind beginnen/).fill(received);
    await page.getByRole('dialog').getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    await page.getByRole('button', { name: 'Ouders trekken in' }).click();
    await page
      .getByRole('dialog')
      .getByText(/als de ouders het zelf zeggen/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Ouders trekken in' }).click();
    const card = page.locator('.card', { hasText: 'door de ouders ingetrokken' });
    await card.getByText(/^Ingetrokken op .* Er hoeft niets meer besloten te worden\.$/).waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    expect(await card.getByText(/minder dan tien weken/).count()).toBe(0);
    await quiet(page);
    expect(await looked(page, 'application-withdrawn')).toEqual([]);
  });

  it('R24 R26 says of a temporary place that it does not end by itself, before parents take the application back and after', async () => {
    const [day] = await centre.rows<{ day: string }>('select (access.today() - 80)::text as day');
    await page.getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    await page.getByLabel('Wanneer kwam de aanmelding binnen?').fill(day?.day ?? '');
    await page.getByRole('dialog').getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    for (const [step, said] of [
      ['Tijdelijk geplaatst', 0],
      ['Ouders trekken in', 1],
    ] as const) {
      await page.getByRole('button', { name: step }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Op welke dag?').waitFor();
      expect(await dialog.getByText(/^De tijdelijke plaats sinds/).count()).toBe(said);
      await dialog.getByRole('button', { name: step }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await page
      .locator('.card', { hasText: 'door de ouders ingetrokken' })
      .getByText(/^De tijdelijke plaats sinds .* eindigt hiermee niet vanzelf/)
      .waitFor();
    await quiet(page);
    expect(await looked(page, 'application-placed')).toEqual([]);
  });

  it('R24 R26 parents read until when the school decides and why then, and take it back on their phone; the school reads so at once', async () => {
    await page.getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Aanmelding ontvangen' }).click();
    const parent = await supported.parent();
    await goTo(parent, `/mijn-kind/${supported.childId}/ondersteuning`);
    await parent.getByText(/^Besluit uiterlijk/).waitFor();
    await quiet(parent);
    expect(await looked(parent, 'own-application')).toEqual([]);
    await parent.getByRole('button', { name: 'Trek de aanmelding in' }).click();
    await parent.getByRole('dialog').getByRole('button', { name: 'Nee, laat staan' }).click();
    await parent.getByRole('button', { name: 'Trek de aanmelding in' }).click();
    await parent.getByRole('dialog').getByRole('button', { name: 'Trek de aanmelding in' }).click();
    await parent.getByText('De aanmelding is ingetrokken.').waitFor();
    expect(await parent.getByRole('button', { name: 'Trek de aanmelding in' }).count()).toBe(0);
    await page.getByText('door de ouders ingetrokken').nth(2).waitFor();
  });

  it('R30 notes a TLV, which has its clock, and takes away one that was noted wrongly', async () => {
    await page.getByRole('button', { name: 'Leg TLV vast' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'laag' }).click();
    await dialog.getByLabel('Nummer van het samenwerkingsverband').fill('po2505');
    await dialog.getByLabel('Nummer van het besluit').fill('2028-017');
    const from = dialog.getByLabel('Vanaf');
    const today = await from.inputValue();
    await from.fill('0202-03-01');
    await dialog.getByLabel('Nummer van het besluit').focus();
    await dialog.getByText('Vul het jaar helemaal in, met vier cijfers.').waitFor();
    await from.fill(today);
    await dialog.getByRole('button', { name: 'Leg TLV vast' }).click();
    await page.getByText('Besluit 2028-017 van PO2505').waitFor();
    await page.getByRole('button', { name: 'Haal weg: Besluit 2028-017 van PO2505' }).click();
    await page.getByRole('dialog', { name: 'Deze TLV weghalen?' }).getByRole('button', { name: 'Haal weg' }).click();
    await page.getByText('Er is geen toelaatbaarheidsverklaring.').waitFor();
  });
});

describe('who coordinates care at two schools', () => {
  it('N3 P3 chooses of which school one sees what runs and meets about', async () => {
    const [second] = await centre.rows<{ name: string }>(
      `with other as (select p.controller_id, p.account_id, l.id, l.name from access.account a join access.post p on p.account_id = a.id and p.role = 'CARE_COORDINATOR'
         join centre.location l on l.controller_id = p.controller_id and l.kind = 'SCHOOL' and l.id <> p.scope_id where a.display_name = 'Marieke Scholten'),
       post as (insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period) select controller_id, gen_random_uuid(), account_id, 'CARE_COORDINATOR', 'LOCATION', id, '[2020-01-01,)' from other)
       select name from other`,
    );
    const shown = async (path: string) => {
      await goTo(page, path);
      const place = page.getByRole('button', { name: /Locatie/ }).first();
      await place.waitFor();
      const before = await page.locator('main').innerText();
      await place.click();
      await page
        .getByRole('option')
        .filter({ hasText: second?.name ?? '' })
        .first()
        .click();
      await arrived(page);
      return [before, await page.locator('main').innerText()];
    };
    for (const path of ['/wat-loopt', '/overleg', '/']) {
      const [before, after] = await shown(path);
      expect(after).not.toBe(before);
    }
    // on Vandaag the groups of each school stand under its name
    expect(await page.getByRole('heading', { name: second?.name ?? '', exact: true }).count()).toBe(1);
    expect(await looked(page, 'two-schools')).toEqual([]);
  });
});
