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

const address = () => `/kind/${supported.childId}/ondersteuning/opp`;
/** A large scan of a drawing, in colour, as a PNG. */
const SCAN = `(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
  const paper = canvas.getContext('2d');
  for (let row = 0; row < 1800; row += 6) { paper.fillStyle = 'hsl(' + (row / 5) + ' 70% ' + (70 + (row % 24)) + '%)'; paper.fillRect(0, row, 2400, 6); }
  paper.lineWidth = 40;
  paper.strokeRect(600, 900, 1200, 750);
  paper.stroke(new Path2D('M 450 950 L 1200 200 L 1950 950 M 1050 1650 V 1250 H 1350 V 1650'));
  return canvas.toDataURL('image/png').split(',')[1];
})()`;
const main = async (of: Page) => (await of.locator('main').innerText()).replaceAll(/\s+/g, ' ');

describe('P5 R28 an OPP from need to agreement', () => {
  it('R28 begins on the day the need was found, with its six weeks told', async () => {
    await goTo(page, address());
    await page.getByRole('button', { name: 'Nieuw OPP' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('button', { name: 'Begin het concept' }).click();
    await page.getByLabel('Uitstroombestemming').waitFor();
    expect(await main(page)).toContain('Vaststellen uiterlijk ');
  });

  it('P5 is drafted from chips of what is known, each beside its source; the text stays editable', async () => {
    await page.getByLabel('Uitstroombestemming').fill('Regulier vervolgonderwijs.');
    await page
      .getByRole('button', { name: /^Wat we al weten/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Zet in de tekst: Bouwt graag, alleen en samen.' }).click();
    await page.getByRole('button', { name: 'Zet in de tekst: Onverwachte overgangen.' }).click();
    expect(await page.getByLabel('Onderbouwing').inputValue()).toBe('Bouwt graag, alleen en samen.\nOnverwachte overgangen.');
    expect(await page.getByRole('link', { name: 'bron: Kijkmomenten' }).first().getAttribute('href')).toBe(`/kind/${supported.childId}/gekeken`);
    await page.getByLabel('Handelingsdeel').fill('De leerkracht kondigt elke overgang aan met een kaart.\nElke week kijken we vijf minuten samen terug.');
    await quiet(page);
    expect(await looked(page, 'opp-draft')).toEqual([]);
    await page.getByRole('button', { name: 'Bewaar concept' }).click();
    await page.getByText('Het concept is bewaard.').waitFor();
  });

  it('R28 two colleagues write: the later one is told at once, keeps the typing, reads both, and nothing is lost', async () => {
    const second = await centre.loginAs('ib-marieke');
    await goTo(second, address());
    const theirs = second.getByLabel('Uitstroombestemming');
    await theirs.fill('Vmbo of hoger.');
    await page.getByLabel('Uitstroombestemming').fill('Vmbo-tl, met ruimte voor havo.');
    await page.getByRole('button', { name: 'Bewaar concept' }).click();
    await second.getByText('Een collega heeft dit ondertussen veranderd').waitFor();
    expect(await theirs.inputValue()).toBe('Vmbo of hoger.');
    expect(await main(second)).toContain('Vmbo-tl, met ruimte voor havo.');
    expect(await second.getByRole('button', { name: 'Bewaar concept' }).isDisabled()).toBe(true);
    await quiet(second);
    expect(await looked(second, 'opp-two-writers')).toEqual([]);
    await second.reload();
    await second.getByRole('button', { name: 'Ik heb beide gelezen' }).click();
    expect(await theirs.inputValue()).toBe('Vmbo of hoger.');
    await theirs.fill('Vmbo-tl of hoger.');
    await second.getByRole('button', { name: 'Bewaar concept' }).click();
    // who typed nothing since reads what is saved now
    await page.getByText(`nog ${(2_000 - 'Vmbo-tl of hoger.'.length).toLocaleString('nl')} tekens`).waitFor();
    expect(await page.getByLabel('Uitstroombestemming').inputValue()).toBe('Vmbo-tl of hoger.');
    await second.context().close();
  });

  it('R28 who saves and types on is told of nobody, and keeps what was typed', async () => {
    const outflow = page.getByLabel('Uitstroombestemming');
    const save = page.getByRole('button', { name: 'Bewaar concept' });
    let letGo = () => undefined as void;
    const held = new Promise<void>((go) => (letGo = go));
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      if (route.request().postData()?.includes('mutation WriteOpp')) await held;
      await route.fulfill({ response: answer });
    });
    await quiet(page);
    await outflow.fill('Vmbo-tl of havo.');
    // told by the line of changes, before the save itself was answered
    const askedAgain = page.waitForResponse((response) => Boolean(response.request().postData()?.includes('query OppsOfChild')));
    await save.click();
    await askedAgain;
    await outflow.fill('Vmbo-tl of havo, met');
    expect(await page.getByText('Een collega heeft dit ondertussen veranderd').count()).toBe(0);
    letGo();
    await page.getByText('Het concept is bewaard.').last().waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    expect(await outflow.inputValue()).toBe('Vmbo-tl of havo, met');
    await outflow.fill('Vmbo-tl of havo, met rust.');
    await save.click();
    await save.and(page.locator('[disabled]')).waitFor();
    expect(await page.getByText('Een collega heeft dit ondertussen veranderd').count()).toBe(0);
    await page.reload();
    expect(await outflow.inputValue()).toBe('Vmbo-tl of havo, met rust.');
  });

  it('R28 is talked over, the child heard in its own words', async () => {
    await goTo(page, address());
    await page.getByRole('button', { name: 'Overleg met ouders gevoerd' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Overleg met ouders gevoerd' }).click();
    await page.getByRole('button', { name: 'Kind gehoord' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'is gehoord' }).click();
    await page.getByLabel('Hoe, en in eigen woorden').fill('Met een tekening van de klas: “ik wil weten wat er komt”.');
    await page.getByRole('dialog').getByRole('button', { name: 'Kind gehoord' }).click();
    // the pressed button is gone, the focus is not
    await page
      .locator(':focus')
      .filter({ hasText: /^Vraag instemming/ })
      .waitFor();
  });

  it('R28 a drawing of the child comes beside its words: a large scan is made small, and what is no photo is told so', async () => {
    await page.getByRole('button', { name: 'Voeg een tekening toe' }).click();
    const dialog = page.getByRole('dialog');
    const choose = (name: string, mimeType: string, buffer: Buffer) => dialog.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    await choose('brief.png', 'image/png', Buffer.from('Dit is een brief.'));
    await dialog.getByText('Dit bestand is geen foto die wij kunnen lezen.').waitFor();
    await choose('tekening.png', 'image/png', Buffer.from((await page.evaluate(SCAN)) as string, 'base64'));
    await dialog.getByRole('img', { name: 'De gekozen foto' }).waitFor();
    await dialog.getByLabel('Wat staat erop?').fill('Een huis met een grote deur.');
    expect(await looked(page, 'opp-drawing-dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Voeg een tekening toe' }).click();
    await page.getByRole('button', { name: 'Bekijk de tekening' }).click();
    await page.getByRole('img', { name: 'Een huis met een grote deur.' }).waitFor();
    await quiet(page);
    expect(await looked(page, 'opp-drawing')).toEqual([]);
  });

  it('R28 then parents with authority are asked', async () => {
    await page.getByRole('button', { name: /^Vraag instemming/ }).click();
    await page.getByRole('button', { name: 'Stel vast', exact: true }).click();
    await page.getByText('Nog niet alle ouders met gezag stemmen in').waitFor();
    await page.locator('[aria-current=step]', { hasText: 'Instemming ouders' }).waitFor();
    await quiet(page);
    expect(await looked(page, 'opp-asked')).toEqual([]);
  });

  it('R28 a parent reads all of it on a phone and answers: no is as large as yes', async () => {
    const parent = await supported.parent();
    await goTo(parent, '/');
    await parent.getByRole('link', { name: 'Lees en antwoord' }).waitFor();
    expect(await looked(parent, 'today-plan-asks')).toEqual([]);
    await parent.getByRole('link', { name: 'Lees en antwoord' }).click();
    await parent.getByRole('heading', { name: 'Wat gaan we doen?' }).waitFor();
    expect(await main(parent)).toContain('ik wil weten wat er komt');
    await parent.getByRole('button', { name: 'Bekijk de tekening' }).click();
    await parent.getByRole('img', { name: 'Een huis met een grote deur.' }).waitFor();
    const [yes, no] = [parent.getByRole('radio', { name: 'Ja, ik stem in' }), parent.getByRole('radio', { name: 'Nee, ik stem niet in' })];
    const sizes = await Promise.all([yes, no].map(async (button) => button.boundingBox()));
    expect([sizes[0]?.width, sizes[0]?.height]).toEqual([sizes[1]?.width, sizes[1]?.height]);
    expect(await looked(parent, 'opp-parents')).toEqual([]);
    await no.click();
    await parent.getByText('U zei nee.').waitFor();
    await yes.click();
    await parent.getByText('U zei ja.').waitFor();
    await parent.context().close();
  });

  it('R28 R29 is established with their consent and printed with version and mark', async () => {
    await goTo(page, address());
    await page.getByRole('button', { name: 'Stel vast', exact: true }).click();
    await page.getByText('met instemming van de ouders').waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'OPP als pdf' }).click();
    await (await file).saveAs('test/screenshots/opp.pdf');
    await quiet(page);
    expect(await looked(page, 'opp-established')).toEqual([]);
  });

  it('R29 an earlier version is opened and read: who, when, and what changed since in plain words', async () => {
    await page.getByRole('button', { name: 'Stel bij' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stel bij' }).click();
    await page.getByRole('textbox', { name: 'Handelingsdeel' }).fill('De leerkracht kondigt elke overgang aan met een kaart.\nElke ochtend beginnen we samen.');
    await page.getByRole('button', { name: 'Bewaar concept' }).click();
    await page.getByText('Het concept is bewaard.').waitFor();
    await page.getByRole('button', { name: 'Lees alle versies' }).click();
    await page.getByRole('button', { name: /^Versie 2/ }).click();
    await page.getByText('Erbij: Elke ochtend beginnen we samen.').waitFor();
    await page.getByText('Weg: Elke week kijken we vijf minuten samen terug.').waitFor();
    await page.getByRole('button', { name: /^Versie 1.*Vastgelegd door Marieke Scholten/ }).click();
    await page.getByRole('button', { name: 'Bekijk de tekening' }).click();
    await page.getByRole('img', { name: 'Een huis met een grote deur.' }).waitFor();
    await quiet(page);
    expect(await looked(page, 'opp-versions')).toEqual([]);
  });
});
