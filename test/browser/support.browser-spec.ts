import type { Page } from 'playwright-core';
import { goTo, type Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';
import { type SupportedChild, withSupportedChild } from './supported-child.js';

let centre: Kindcentrum;
let supported: SupportedChild;
let page: Page;

withSupportedChild((opened, child) => {
  [centre, supported, page] = [opened, child, child.coordinator];
});

const address = () => `/kind/${supported.childId}/ondersteuning`;
const main = async (of: Page) => (await of.locator('main').innerText()).replaceAll(/\s+/g, ' ');
const decide = async (button: string) => {
  await page.getByRole('button', { name: button, exact: true }).click();
  return page.getByRole('dialog');
};
const write = async (dialog: Awaited<ReturnType<typeof decide>>) => {
  await dialog.getByRole('button', { name: 'ouders' }).click();
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.waitFor({ state: 'detached' });
};

describe('P3 what is due, without a press', () => {
  it('P3 stands on Vandaag, and whole on its own page by days left', async () => {
    await goTo(page, '/');
    await page.getByRole('list', { name: 'Wat loopt, eerst wat het eerst komt' }).getByRole('listitem').first().waitFor();
    await goTo(page, '/wat-loopt');
    await page.getByRole('region', { name: 'De datum is geweest' }).waitFor();
    const lefts = (await page.locator('.due-line__when').allInnerTexts()).map(
      (text) => (text.includes('geleden') ? -1 : 1) * Number(/\d+/.exec(text)?.[0] ?? 0),
    );
    expect(lefts.length).toBeGreaterThan(10);
    expect(lefts).toEqual(lefts.toSorted((one, other) => one - other));
    await quiet(page);
    expect(await looked(page, 'due')).toEqual([]);
  });

  it('B8 sends one mail a week to who wants it', async () => {
    await page.getByRole('button', { name: 'Elke week een mail' }).click();
    await page.getByLabel('Naar welk adres').fill('marieke@school.example');
    await page.getByRole('button', { name: 'Stuur mij deze mail' }).click();
    await page.getByText('gaat naar marieke@school.example').waitFor();
    await quiet(page);
    expect(await looked(page, 'due-digest')).toEqual([]);
  });

  it('R27 R28 each date says why it is that day', async () => {
    await page
      .getByRole('button', { name: /^Waarom.*samen kijken/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/^Samen kijken: /)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('has the invitation for parents and child ready, with nothing in it of what was written', async () => {
    await page
      .getByRole('link', { name: /^Uitnodiging voor de ouders van/ })
      .first()
      .click();
    await page.getByLabel('Plek').fill('lokaal 3');
    await page.getByText('lokaal 3').waitFor();
    await quiet(page);
    expect(await looked(page, 'invitation')).toEqual([]);
  });
});

describe('R30 the list for ROD', () => {
  it('R30 stands beside what is due, says what is in it and who reads it, and is taken along as CSV', async () => {
    await goTo(page, '/wat-loopt');
    await page.getByRole('link', { name: 'Lijst voor ROD' }).click();
    await page.getByText('Geen naam, geen geboortedatum').waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Neem mee als CSV' }).click();
    expect((await file).suggestedFilename()).toMatch(/^rod-opp-.*\.csv$/);
    expect(await page.getByRole('table', { name: 'Lijst voor ROD' }).getByRole('columnheader').allInnerTexts()).toEqual(['Verwijzing', 'Begin', 'Einde']);
    await quiet(page);
    expect(await looked(page, 'rod')).toEqual([]);
  });
});

describe('P12 what worked at childcare goes on at school', () => {
  it('P12 arrives with the handover as the first entry of a track, before what the school wrote itself, one tap from what helps here', async () => {
    const [came] = await centre.rows<{ child: string }>(
      `select d.child_id as child from handover.delivery d join centre.location l on l.controller_id = d.controller_id and l.id = d.location_id
       where l.name = 'Basisschool De Wilg' and d.read_on is not null and d.ended_on is null
       and not exists (select from support.track t where t.controller_id = d.controller_id and t.child_id = d.child_id) order by d.sent_on limit 1`,
    );
    await goTo(page, `/kind/${came?.child}/ondersteuning`);
    await page.getByRole('button', { name: 'Begin ondersteuning' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'ouders' }).click();
    await dialog.getByLabel('Waarom?').fill('Een drukke dag kost veel energie.');
    await dialog.getByLabel('Wanneer is het genoeg?').fill('Als de middag rustig begint.');
    await dialog.getByRole('button', { name: 'Begin', exact: true }).click();
    const there = page.getByRole('region', { name: 'Van de kinderopvang: dit werkte daar' });
    await there.getByText(/met toestemming van de ouders/).waitFor();
    const cards = await page
      .locator('main')
      .getByRole('region')
      .evaluateAll((all) => all.map((one) => (one as unknown as { innerText: string }).innerText.split('\n')[0]));
    expect(cards.indexOf('Van de kinderopvang: dit werkte daar')).toBe(cards.indexOf('Wat helpt en wat nodig is') - 1);
    const worked = await there.getByRole('listitem').first().locator('span').first().innerText();
    await quiet(page);
    expect(await looked(page, 'support-from-childcare')).toEqual([]);
    await there.getByRole('button', { name: `Neem over als wat helpt: ${worked}` }).click();
    await page.getByRole('region', { name: 'Wat helpt en wat nodig is' }).getByText(worked).waitFor();
  });
});

describe('X16 up, a goal, and down to the end', () => {
  it('R27 shows when it is enough and the ladder, with stopping and lighter first', async () => {
    await goTo(page, address());
    await page.getByRole('heading', { name: 'Wanneer is het genoeg?' }).waitFor();
    expect(await main(page)).toContain('Als een overgang lukt met één kaart.');
    const buttons = await page.getByRole('region', { name: 'Wanneer is het genoeg?' }).getByRole('button').allInnerTexts();
    expect(buttons.filter((name) => name !== 'waarom?')).toEqual([
      'Het is genoeg, stop',
      'Lichter',
      'Nog een keer',
      'Zwaarder',
      'Blijvend maken',
      'Van school',
    ]);
    await quiet(page);
    expect(await looked(page, 'support')).toEqual([]);
  });

  it('R27 X16 a step up asks why, and tells until when', async () => {
    const dialog = await decide('Zwaarder');
    await dialog.getByRole('button', { name: 'ouders' }).click();
    expect(await dialog.getByRole('button', { name: 'Leg vast' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Waarom?').fill('Zes weken in de groep was nog niet genoeg.');
    expect(await looked(page, 'support-step')).toEqual([]);
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Zes weken in de groep was nog niet genoeg.').waitFor();
    expect(await main(page)).toContain('Eén stap omhoog');
  });

  it('P6 sets a small goal and looks back with one slider and one line', async () => {
    await page.getByRole('button', { name: 'Nieuw doel' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nu', { exact: true }).fill('Bij opruimen loopt het vast.');
    await dialog.getByLabel('Over zes tot acht weken').fill('Opruimen lukt met één kaart.');
    await dialog.getByLabel('Zo zien we het').fill('Vier van de vijf dagen.');
    await dialog.getByRole('button', { name: 'mee kunnen doen' }).click();
    await dialog.getByRole('button', { name: 'Zet het doel' }).click();
    await page.getByRole('button', { name: 'Kijk terug: Opruimen lukt met één kaart.' }).click();
    await dialog.getByRole('radio', { name: '7', exact: true }).click({ force: true });
    await dialog.getByLabel('In één regel').fill('Met de kaart lukt het bijna elke dag.');
    await dialog.getByRole('radio', { name: 'Verder' }).click();
    expect(await looked(page, 'support-evaluate')).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Met de kaart lukt het bijna elke dag.').waitFor();
    expect(await main(page)).toContain('7 van 10');
  });

  it('R44 plans who does what and where, for a goal, under which it stands', async () => {
    await page.getByRole('button', { name: 'Nieuwe actie' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wat', { exact: true }).fill('Elke overgang met de kaart aankondigen.');
    await dialog
      .getByRole('button', { name: /Voor welk doel/ })
      .filter({ hasText: 'Opruimen lukt met één kaart.' })
      .waitFor();
    await dialog.getByLabel('Tot en met').fill('2028-06-01');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByRole('article').filter({ hasText: 'Daarvoor doen we' }).getByText('Elke overgang met de kaart aankondigen.').waitFor();
    await page.getByText('voor: Opruimen lukt met één kaart.').waitFor();
    await quiet(page);
    expect(await looked(page, 'support-work')).toEqual([]);
  });

  it('R39 hands the track over to a colleague of the school, with a reason that stands among the steps; the page asks for it once the owner left', async () => {
    const ownedBy = async (subject: string) => {
      await centre.rows(
        'update support.track set owner_account_id = (select id from access.account where subject = $2) where child_id = $1 and ended_on is null',
        [supported.childId, subject],
      );
      await goTo(page, address());
    };
    await ownedBy('director-ilse');
    await page.getByText(/werkt niet op de plek waar het kind nu is/).waitFor();
    await quiet(page);
    expect(await looked(page, 'support-owner-left')).toEqual([]);
    await ownedBy('teacher-noor');
    const dialog = await decide('Draag over');
    await dialog.getByRole('button', { name: /Nieuwe eigenaar/ }).click();
    const offered = await page.getByRole('option').allInnerTexts();
    expect([offered.includes('Noor Benali'), offered.includes('Marieke Scholten')]).toEqual([false, true]);
    await page.getByRole('option', { name: 'Marieke Scholten' }).click();
    await dialog.getByLabel('Waarom?').fill('Marieke is er elke dag.');
    expect(await looked(page, 'support-hand-over')).toEqual([]);
    await dialog.getByRole('button', { name: 'Draag over aan Marieke Scholten' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Marieke is er elke dag.').waitFor();
    expect(await main(page)).toContain('Overgedragen aan Marieke Scholten');
  });

  it('R48 the teacher of the group reads what helps and the goals, and decides no step', async () => {
    const teacher = await centre.loginAs('teacher-noor');
    await goTo(teacher, address());
    await teacher.getByText('Opruimen lukt met één kaart.').first().waitFor();
    expect(await teacher.getByRole('button', { name: 'Het is genoeg, stop' }).count()).toBe(0);
    await teacher.context().close();
  });

  it('X16 goes lighter without a reason, stops, is asked after three months, and is done', async () => {
    await write(await decide('Lichter'));
    await write(await decide('Het is genoeg, stop'));
    await page.getByRole('heading', { name: 'Hoe gaat het nu?' }).waitFor();
    await centre.moveDay(93);
    await goTo(page, address());
    await write(await decide('Het gaat goed, klaar'));
    await page.getByText(/Er loopt nu geen ondersteuning voor/).waitFor();
    await page.getByRole('button', { name: /^Eerder, / }).click();
    await quiet(page);
    expect(await main(page)).toContain('nu klaar');
    expect(await looked(page, 'support-done')).toEqual([]);
  });
});
