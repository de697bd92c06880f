import type { Locator, Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';

const PHONE = { width: 360, height: 740 };
const QUESTION = 'Hoe help ik een kind dat lang blijft huilen bij het brengen?';

let centre: Kindcentrum;
let asking: Page;
let asked: Page;
/** Taps since *Vandaag*; typing is no tap. */
let taps = 0;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  asking = await centre.loginAs('pm-sanne', PHONE);
  asked = await centre.loginAs('coach-daan');
}, 300_000);
afterAll(async () => centre?.close());

async function tap(target: Locator): Promise<void> {
  taps += 1;
  await target.click();
}

const main = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

describe('a short question straight to a specialist', () => {
  it('N2 who may be asked says for what, when and at which number', async () => {
    await asked.getByRole('region', { name: 'Kinderopvang De Rivier' }).getByRole('link', { name: 'Consult' }).click();
    await asked.getByRole('button', { name: 'Pas aan' }).click();
    const dialog = asked.getByRole('dialog');
    await dialog.getByLabel('Waarvoor kan men bij je terecht?').fill('Gedrag en hechting, 0 tot 12 jaar');
    for (const day of ['ma', 'do']) await dialog.getByRole('button', { name: day, exact: true }).click();
    await dialog.getByLabel('Telefoon (mag leeg)').fill('0570 123456');
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await asked.getByText('Gedrag en hechting, 0 tot 12 jaar · ma, do · 0570 123456').waitFor();
    await quiet(asked);
    expect(await looked(asked, 'consult-card')).toEqual([]);
  }, 120_000);

  it('R36 X15 three fields and at most four taps from Vandaag, without a name, and never without the ownership sentence', async () => {
    taps = 0;
    await tap(asking.getByRole('link', { name: 'Korte vraag aan een specialist' }));
    await asking.getByLabel('Wat is je vraag?').fill('Bas blijft lang huilen.');
    await asking.getByText('is de voornaam van een kind uit de groep').waitFor();
    await asking.getByLabel('Wat is je vraag?').fill(QUESTION);
    await asking.getByLabel('Wat heb je al geprobeerd? (mag leeg)').fill('Een vast afscheid met een liedje.');
    await tap(asking.getByRole('radio', { name: '2 tot 4' }));
    expect(await asking.getByRole('button', { name: 'Vraag het aan Daan Okafor' }).isDisabled()).toBe(true);
    await tap(asking.getByText('Zo zie ik het ook'));
    await asking.getByText('is de voornaam van een kind uit de groep').waitFor({ state: 'detached' });
    expect(await looked(asking, 'consult-ask')).toEqual([]);
    await tap(asking.getByRole('button', { name: 'Vraag het aan Daan Okafor' }));
    await asking.waitForURL(/\/consult\/[0-9a-f-]{36}$/);
    expect(taps).toBeLessThanOrEqual(4);
    // asked on Monday the sixth
    await asking.getByRole('link', { name: '0570 123456' }).waitFor();
    await asking.getByText('Antwoord uiterlijk woensdag 8 maart').waitFor();
    await quiet(asking);
    expect(await looked(asking, 'consult-waits')).toEqual([]);
  }, 240_000);

  it('N1 the answer appears without reloading, after the one who was asked ticked whose question it stays', async () => {
    await asked.getByRole('link', { name: QUESTION }).click();
    await asked.getByLabel('Wat raad je aan?').fill('Laat het afscheid kort zijn, en noem wat er daarna komt.');
    const send = asked.getByRole('button', { name: 'Stuur dit advies naar Sanne Vermeulen' });
    expect(await send.isDisabled()).toBe(true);
    await asked.getByText('Zo zie ik het ook').click();
    expect(await looked(asked, 'consult-advise')).toEqual([]);
    await send.click();
    await asking.getByText('Laat het afscheid kort zijn').waitFor();
    await asking.getByText('Dit is advies. Jij beslist').waitFor();
    await asking.getByLabel('In één regel').fill('We proberen het twee weken zo.');
    await asking.locator('.save-state[data-state="saved"]').waitFor();
    await asking.reload();
    await asking.getByLabel('In één regel').waitFor();
    expect(await asking.getByLabel('In één regel').inputValue()).toBe('We proberen het twee weken zo.');
    expect(await looked(asking, 'consult-answer')).toEqual([]);
    await asking.getByRole('button', { name: 'Bewaar' }).click();
    await asking.getByText('We proberen het twee weken zo.', { exact: true }).waitFor();
    await goTo(asked, new URL(asked.url()).pathname);
    expect(await main(asked)).not.toContain('twee weken');
  }, 120_000);

  it('R38 K11 it stays without a name until both parents agree on their own page, and is without a name again when one withdraws', async () => {
    const consultation = new URL(asked.url()).pathname;
    const named = (page: Page) => page.getByText('Bas mag bij naam genoemd worden. De ouders vonden dat goed voor Jeugdhulp De Brug.');
    await goTo(asking, consultation);
    await asking.getByRole('button', { name: 'Ouders vinden een naam goed' }).click();
    const dialog = asking.getByRole('dialog');
    await dialog.getByRole('button', { name: /Kies een kind/ }).click();
    await asking.getByRole('option', { name: /^Bas/ }).click();
    await dialog.getByText('heeft nog geen ja gezegd voor Jeugdhulp De Brug').nth(1).waitFor();
    await dialog.getByRole('button', { name: 'Noem dit kind' }).click();
    await dialog.getByText('Daarvoor is toestemming nodig van alle ouders met gezag').waitFor();
    expect(await looked(asking, 'consult-naming')).toEqual([]);
    await dialog.getByRole('button', { name: 'Annuleer' }).click();
    const parents = [await centre.loginAs('parent-anna', PHONE), await centre.loginAs('parent-bram', PHONE)];
    for (const parent of parents) {
      await parent.getByRole('radio', { name: 'Ja, met naam' }).first().click();
      await parent.getByText('U zei ja op').waitFor();
    }
    await asking.getByRole('button', { name: 'Ouders vinden een naam goed' }).click();
    await dialog.getByRole('button', { name: /Kies een kind/ }).click();
    await asking.getByRole('option', { name: /^Bas/ }).click();
    await dialog.getByText('zei ja voor Jeugdhulp De Brug').nth(1).waitFor();
    await dialog.getByRole('button', { name: 'Noem dit kind' }).click();
    await Promise.all([named(asking).waitFor(), named(asked).waitFor()]);
    await quiet(asking);
    expect(await looked(asking, 'consult-named')).toEqual([]);
    await parents[1]!.getByRole('radio', { name: 'Nee, zonder naam' }).first().click();
    await Promise.all([named(asking).waitFor({ state: 'detached' }), named(asked).waitFor({ state: 'detached' })]);
    for (const parent of parents) await parent.context().close();
  });

  it('N5 a question about the group shows whose it is before anything else, and asks for no age', async () => {
    await goTo(asking, '/consult');
    await asking.getByRole('button', { name: 'Stel een vraag' }).click();
    await asking.getByRole('radio', { name: 'De sfeer in de groep' }).click();
    const [sentence, field] = await Promise.all([asking.locator('.ownership').boundingBox(), asking.getByLabel('Wat is je vraag?').boundingBox()]);
    expect(sentence?.y ?? Infinity).toBeLessThan(field?.y ?? 0);
    expect(await asking.getByText('Hoe oud ongeveer').count()).toBe(0);
    expect(await looked(asking, 'consult-group')).toEqual([]);
  }, 120_000);

  it('X15 who works in the group keeps its words that lead to one child; sex and a diagnosis warn while typing', async () => {
    await goTo(asking, '/vraag');
    await asking.getByRole('link', { name: 'Welke woorden wijzen in jullie groep naar één kind?' }).click();
    await asking.getByLabel('Woord of een paar woorden').fill('zeepaardjes');
    await asking.getByRole('button', { name: 'Zet erbij' }).click();
    await asking.getByRole('button', { name: 'Haal weg zeepaardjes' }).waitFor();
    expect(await looked(asking, 'hints')).toEqual([]);
    await asking.getByRole('link', { name: 'Vraag een coach' }).click();
    await asking.getByLabel('Ik heb een gevoel…').fill('Het meisje met epilepsie praat alleen over zeepaardjes.');
    await asking.getByText('zegt of het een jongen of een meisje is').waitFor();
    await asking.getByText('zeg liever wat je ziet').waitFor();
    await asking.getByText('wijst naar één kind · Dit kan niet mee').waitFor();
    expect(await looked(asking, 'hints-while-typing')).toEqual([]);
    await goTo(asking, '/consult');
  });

  it('N4 five weeks later one tap says whether it was of use', async () => {
    await centre.moveDay(35);
    await goTo(asking, '/');
    await asking.getByText('Had je er iets aan? Eén tik').waitFor();
    await asking.getByRole('link', { name: QUESTION }).click();
    expect(await looked(asking, 'consult-useful')).toEqual([]);
    await asking.getByRole('radio', { name: 'deels' }).click();
    await asking.getByRole('radio', { name: 'deels' }).waitFor({ state: 'detached' });
    expect(await centre.rows('select usefulness from coaching.consultation')).toEqual([{ usefulness: 'PARTLY' }]);
  }, 120_000);

  it('K4 neither a director nor another colleague finds it', async () => {
    const path = new URL(asking.url()).pathname;
    for (const [persona, title] of [
      ['director-ilse', 'Met deze pet gaat deze pagina niet open'],
      ['pm-joost', 'Deze pagina is er niet'],
    ] as const) {
      const page = await centre.loginAs(persona, PHONE);
      await goTo(page, path);
      expect(await main(page)).toContain(title);
      await page.context().close();
    }
  }, 120_000);

  it('K7 who asked somebody that works there no longer is told so, and takes the question back', async () => {
    await goTo(asking, '/consult');
    await asking.getByText('Stel een vraag').click();
    await asking.getByLabel('Wat is je vraag?').fill('Hoe maken we het buiten spelen rustiger?');
    await asking.getByText('Zo zie ik het ook').click();
    await asking.getByRole('button', { name: 'Vraag het aan Daan Okafor' }).click();
    await asking.getByText('Antwoord uiterlijk').waitFor();
    await centre.rows(
      `update access.post p set period = daterange(lower(p.period), access.today()) from access.account a, centre.controller c
       where a.id = p.account_id and a.subject = 'coach-daan' and c.id = p.controller_id and c.kind = 'CHILDCARE'`,
    );
    await asking.reload();
    await asking.getByText(/Daan Okafor werkte hier tot en met .* en antwoordt niet meer/).waitFor();
    expect(await looked(asking, 'consult-gone')).toEqual([]);
    await goTo(asking, '/');
    await asking.getByText('Werkt hier niet meer: vraag het iemand anders').waitFor();
  }, 120_000);
});
