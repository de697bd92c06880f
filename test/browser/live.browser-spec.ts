import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';

let centre: Kindcentrum;
let sanne: Page;
let daan: Page;
let path = '';

beforeAll(async () => {
  centre = await Kindcentrum.open();
  [sanne, daan] = [await centre.loginAs('pm-sanne', { width: 360, height: 740 }), await centre.loginAs('coach-daan')];
}, 300_000);
afterAll(async () => centre?.close());

describe('two people with the same trajectory open', () => {
  it('R36 a coach sees on Vandaag that somebody asked, without reloading', async () => {
    await goTo(daan, '/');
    await goTo(sanne, '/vraag');
    await sanne.getByLabel('Ik heb een gevoel…').fill('In de kring haakt de helft af en ik weet niet waarom.');
    await sanne.getByRole('button', { name: /Stuur naar/ }).click();
    await sanne.waitForURL(/\/traject\/[0-9a-f-]{36}$/);
    path = new URL(sanne.url()).pathname;
    await daan.getByText('Vandaag gevraagd; nog geen dag gepland').first().waitFor();
  });

  it('R37 what the coach writes appears with the colleague without reloading, and what she is typing stays', async () => {
    // by the link on Vandaag, which puts on the hat of this organisation
    await daan.getByRole('link', { name: 'De vraag zoeken jullie nog samen' }).first().click();
    await daan.waitForURL(`**${path}`);
    const own = sanne.getByLabel('Hoe kan ik…');
    await own.fill('Hoe begin ik rustig met opruimen?');
    await daan.getByLabel('Hoe kan ik…').fill('Hoe kan ik het opruimen samen met de groep beginnen?');
    await daan.getByRole('button', { name: 'Dit is de vraag' }).click();
    await sanne.getByText('De vraag is intussen veranderd: “Hoe kan ik het opruimen samen met de groep beginnen?”').waitFor();
    expect(await own.inputValue()).toBe('Hoe begin ik rustig met opruimen?');
    await quiet(sanne);
    expect(await looked(sanne, 'live-question')).toEqual([]);
    await sanne.getByRole('button', { name: 'Dit is de vraag' }).click();
    await daan.getByRole('heading', { level: 1, name: 'Hoe begin ik rustig met opruimen?' }).waitFor();
  });

  it('R37 a log waits for her at once, and her line of dissent stands on his page at once', async () => {
    await daan.getByRole('link', { name: 'Log zonder planning' }).click();
    await daan.getByLabel('Volgende stap, in één regel').fill('Morgen samen beginnen, met een liedje.');
    await daan.getByRole('button', { name: /Bewaar/ }).click();
    await daan.waitForURL(`**${path}`);
    await sanne.getByText('Morgen samen beginnen, met een liedje.').waitFor();
    const log = sanne.getByRole('article').filter({ hasText: 'Morgen samen beginnen' });
    await log.getByRole('button', { name: 'Ik zie iets anders' }).click();
    await log.getByLabel('Zo zie ik het, in één regel').fill('Het liedje was er al; de bakken zijn nieuw.');
    await log.getByRole('button', { name: 'Bevestig met deze regel' }).click();
    await daan.getByText('Het liedje was er al; de bakken zijn nieuw.').waitFor();
    await quiet(daan);
    expect(await looked(daan, 'live-log')).toEqual([]);
  });
});
