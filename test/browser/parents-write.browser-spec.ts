import type { Page } from 'playwright-core';
import { arrived, goTo, type Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';
import { type SupportedChild, withSupportedChild } from './supported-child.js';

let centre: Kindcentrum;
let supported: SupportedChild;
let noor: Page;
let parent: Page;
let code: string;

withSupportedChild(async (opened, child) => {
  [centre, supported] = [opened, child];
  noor = await centre.loginAs('teacher-noor');
  parent = await supported.parent();
});

const own = () => `/mijn-kind/${supported.childId}/ondersteuning`;
const theirs = () => `/kind/${supported.childId}/ondersteuning/ouders`;

describe('R43 parents as principal', () => {
  it('R43 a parent writes their own part and says whether it can be borne, on a phone', async () => {
    await goTo(parent, own());
    await parent.getByText('Noor Benali is de eigenaar').waitFor();
    // what helps stands first, and what colleagues read of the rest is there too
    const needs = await parent.getByRole('region', { name: 'Wat helpt en wat nodig is' }).innerText();
    expect(needs.replaceAll(/\s+/g, ' ')).toMatch(/Dit helpt Bouwt graag.*Een volwassene die eerst voordoet.*Onverwachte overgangen/);
    await parent.getByLabel('Zo zien wij het').fill('Thuis bouwt hij urenlang. Wisselen is lastig.');
    await parent.getByRole('button', { name: 'Bewaar' }).click();
    await parent.getByRole('button', { name: 'Bewaar' }).waitFor({ state: 'detached' });
    await parent.getByRole('radio', { name: 'Net' }).click();
    await parent.getByText('Ouders: net op').waitFor();
    await quiet(parent);
    expect(await looked(parent, 'own-support')).toEqual([]);
  });

  it('a worry stands at once on Vandaag of the owner, who answers; the parent reads the answer without doing anything', async () => {
    await goTo(noor, '/');
    await parent.getByLabel('Waar maakt u zich zorgen over?').fill('Hij slaapt slecht sinds de vakantie.');
    await parent.getByRole('button', { name: 'Vertel het aan Noor Benali' }).click();
    await noor.getByRole('link', { name: 'Een ouder maakt zich zorgen' }).click();
    await noor.getByText('Hij slaapt slecht sinds de vakantie.').waitFor();
    const answer = noor.getByRole('button', { name: 'Antwoord: de ouders lezen dit' });
    expect(await answer.isDisabled()).toBe(true);
    await noor.getByLabel('Jouw antwoord aan de ouders').fill('Dank u. Ik bel u vanmiddag.');
    await quiet(noor);
    expect(await looked(noor, 'worry-to-answer')).toEqual([]);
    await answer.click();
    await parent.getByText('Dank u. Ik bel u vanmiddag.').waitFor();
  });

  it('P6 parents read a goal as it is now, how one sees it, and what the look at it brought', async () => {
    await goTo(noor, `/kind/${supported.childId}/ondersteuning`);
    await noor.getByRole('button', { name: 'Nieuw doel' }).click();
    const dialog = noor.getByRole('dialog');
    await dialog.getByLabel('Nu', { exact: true }).fill('Bij opruimen loopt het vast.');
    await dialog.getByLabel('Over zes tot acht weken').fill('Opruimen lukt met één kaart.');
    await dialog.getByLabel('Zo zien we het').fill('Vier van de vijf dagen.');
    await dialog.getByRole('button', { name: 'mee kunnen doen' }).click();
    await dialog.getByRole('button', { name: 'Zet het doel' }).click();
    await noor.getByRole('button', { name: 'Kijk terug: Opruimen lukt met één kaart.' }).click();
    await dialog.getByRole('radio', { name: '7', exact: true }).click({ force: true });
    await dialog.getByLabel('In één regel').fill('Met de kaart lukt het bijna elke dag.');
    await dialog.getByRole('radio', { name: 'Verder' }).click();
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await noor.getByText('Met de kaart lukt het bijna elke dag.').waitFor();
    await goTo(parent, own());
    const goals = parent.getByRole('region', { name: 'Waar werken we aan?' });
    await goals.getByText('Met de kaart lukt het bijna elke dag.').waitFor();
    expect(await goals.innerText()).toContain('Nu: Bij opruimen loopt het vast.');
    await quiet(parent);
    expect(await looked(parent, 'own-goals')).toEqual([]);
  });

  it('C5 the care coordinator lets a parent in by a letter', async () => {
    const ib = supported.coordinator;
    await goTo(ib, theirs());
    await ib.getByRole('link', { name: 'Ouders en brieven' }).click();
    await ib.getByText('Samira Haddad').first().waitFor();
    await quiet(ib);
    expect(await looked(ib, 'record-coordinator')).toEqual([]);
    await ib.getByRole('button', { name: 'Maak een brief Samira Haddad' }).click();
    code = await ib.locator('.letter__code').innerText();
  });

  it('R43 the care coordinator says something beside their words, and a support family is screened whole before parents choose it', async () => {
    const ib = supported.coordinator;
    await goTo(ib, theirs());
    await ib.getByRole('button', { name: 'Zet er iets naast' }).click();
    await ib.getByLabel('Zet er iets naast').fill('In de klas zien we dat bouwen ook.');
    await ib.getByRole('button', { name: 'Bewaar: de ouders lezen dit' }).click();
    await ib.getByText('In de klas zien we dat bouwen ook.').waitFor();
    await ib.getByRole('button', { name: 'Stel een steungezin voor' }).click();
    await ib.getByLabel('Welk gezin?').fill('Familie De Boer');
    const propose = ib.getByRole('dialog').getByRole('button', { name: 'Stel een steungezin voor' });
    expect(await propose.isDisabled()).toBe(true);
    await ib.getByRole('button', { name: /Aan wie vertelt het een zorg/ }).click();
    await ib.getByRole('option', { name: 'Noor Benali' }).click();
    expect(await looked(ib, 'support-family-propose')).toEqual([]);
    await propose.click();
    await ib.getByText(/vertelt het dat aan Noor Benali/).waitFor();
    await ib.getByRole('button', { name: 'Nagekeken' }).click();
    const screened = ib.getByRole('dialog').getByRole('button', { name: 'Nagekeken' });
    expect(await screened.isDisabled()).toBe(true);
    for (const check of ['gesprek gevoerd', 'thuis gezien', 'veiligheidslijst doorgelopen', 'referenties gevraagd', 'afspraken op papier'])
      await ib.getByRole('button', { name: check }).click();
    const [day] = await centre.rows<{ day: string }>('select access.today()::text as day');
    await ib.getByLabel('Datum van de VOG').fill(day?.day ?? '');
    await ib.getByLabel('Wanneer zei het steungezin ja?').fill(day?.day ?? '');
    await screened.click();
    await ib.getByText('de ouders kiezen').waitFor();
    await quiet(ib);
    expect(await looked(ib, 'parents-of-child')).toEqual([]);
    await goTo(parent, own());
    await parent.getByRole('button', { name: 'Ja, wij kiezen dit gezin' }).click();
    await parent.getByText('gekozen door beide gezinnen').waitFor();
    await quiet(parent);
    expect(await looked(parent, 'own-support-family')).toEqual([]);
  });
});

describe('several children', () => {
  it('C5 who is in adds the child of a next letter to the same login, at another organisation too; the login it had is out', async () => {
    const anna = await centre.loginAs('parent-anna', { width: 360, height: 740 });
    await anna.getByRole('navigation').getByRole('link', { name: 'Nog een kind' }).click();
    const add = async (birthDate: string) => {
      const [year = '', month = '', day = ''] = birthDate.split('-');
      await anna.getByLabel('Code uit de brief').fill(code);
      await anna.getByLabel('Dag', { exact: true }).fill(String(Number(day)));
      await anna.getByLabel('Maand', { exact: true }).fill(String(Number(month)));
      await anna.getByLabel('Jaar', { exact: true }).fill(year);
      await anna.getByRole('button', { name: 'Voeg dit kind toe' }).click();
    };
    await add('2020-02-02');
    await anna.getByText('Deze code en geboortedatum horen niet bij elkaar').waitFor();
    expect(await looked(anna, 'next-child')).toEqual([]);
    const [born] = await centre.rows<{ day: string }>('select birth_date::text as day from children.child where id = $1', [supported.childId]);
    await add(born?.day ?? '');
    await anna.getByText('Gelukt. Deze code hoort nu bij uw inlog.').waitFor();
    const all = anna.getByRole('navigation', { name: 'Uw kinderen' }).getByRole('link');
    await all.first().waitFor();
    expect(await all.allInnerTexts()).toEqual(['Bas, KDV De Wilg', `${supported.name}, Basisschool De Wilg`]);
    await arrived(anna);
    expect(await looked(anna, 'today-two-children')).toEqual([]);
    const follow = async (child: string, organisation: string) => {
      await anna.getByRole('link', { name: `Ondersteuning van ${child}` }).click();
      await anna.getByRole('heading', { level: 1, name: `Ondersteuning van ${child}` }).waitFor();
      expect(await anna.locator('.top-bar__who b').innerText()).toBe(organisation);
      await anna.getByRole('link', { name: 'Vandaag' }).first().click();
    };
    await follow(supported.name, 'Scholen aan de Maas');
    await follow('Bas', 'Kinderopvang De Rivier');
    await goTo(parent, '/');
    await parent.getByRole('heading', { name: 'Welkom bij Kindlijn' }).waitFor();
  });
});
