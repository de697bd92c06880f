import type { Page } from 'playwright-core';
import { arrived, goTo } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';
import { type SupportedChild, withSupportedChild } from './supported-child.js';

let supported: SupportedChild;
let parent: Page;
let guest: Page;

withSupportedChild(async (centre, child) => {
  supported = child;
  parent = await supported.parent();
  guest = await centre.loginAs('guest-yara');
});

const answer = (part: string, word: 'Ja' | 'Nee') => parent.getByRole('region', { name: part }).getByRole('radio', { name: word });

describe('A5 a wrap-around team', () => {
  it('is proposed by the care coordinator with who, why, until when and what is asked; nothing is chosen beforehand', async () => {
    const ib = supported.coordinator;
    await goTo(ib, `/kind/${supported.childId}/ondersteuning`);
    await ib.getByRole('link', { name: 'De kring' }).click();
    await ib.getByText('Er is nu niemand van buiten in de kring.').waitFor();
    await ib.getByRole('button', { name: 'Iemand voorstellen' }).click();
    const send = ib.getByRole('button', { name: 'Leg voor aan de ouders' });
    await ib.getByLabel('Inlognaam van deze persoon').fill('guest-yara');
    await ib.getByLabel('Wat doet deze persoon?').fill('gezinswerker');
    await ib.getByLabel('Waarom leest deze persoon mee?').fill('Yara komt om de week thuis. Zo doen we op school en thuis hetzelfde.');
    expect(await send.isDisabled()).toBe(true);
    for (const part of ['Wat helpt en wat nodig is', 'Doelen en wie wat doet']) await ib.getByRole('button', { name: part }).click();
    expect(await looked(ib, 'circle-propose')).toEqual([]);
    await send.click();
    await ib.getByText('gezinswerker, Jeugdhulp De Brug').waitFor();
    await quiet(ib);
    expect(await looked(ib, 'circle')).toEqual([]);
  });

  it('is decided on by the parents on a phone, part by part; yes and no are of one size and nothing is preset', async () => {
    await goTo(parent, '/');
    await parent.getByRole('link', { name: 'Lees en beslis' }).click();
    await parent.getByRole('heading', { name: 'Yara Smeets wil graag meelezen' }).waitFor();
    expect(await parent.getByRole('radio', { checked: true }).count()).toBe(0);
    const [yes, no] = [await answer('Wat helpt en wat nodig is', 'Ja').boundingBox(), await answer('Wat helpt en wat nodig is', 'Nee').boundingBox()];
    expect([yes!.width, yes!.height]).toEqual([no!.width, no!.height]);
    await answer('Wat helpt en wat nodig is', 'Ja').click();
    await parent.getByText('Yara Smeets kan dit nu lezen.').waitFor();
    await answer('Doelen en wie wat doet', 'Nee').click();
    await parent.getByText('U zei nee.').waitFor();
    await quiet(parent);
    expect(await looked(parent, 'own-circle')).toEqual([]);
  });

  it('the guest finds the child on Vandaag, under whatever hat, and reads that part and nothing else', async () => {
    await goTo(guest, '/');
    await guest.getByRole('heading', { name: supported.name, exact: true }).waitFor();
    expect(await looked(guest, 'guest-today')).toEqual([]);
    await guest.getByRole('link', { name: `Lees mee met ${supported.name}` }).click();
    await guest.getByText('Bouwt graag, alleen en samen.').waitFor();
    const said = await guest.locator('main').innerText();
    expect([said.includes('Onverwachte overgangen'), said.includes('Doelen')]).toEqual([false, false]);
    await quiet(guest);
    expect(await looked(guest, 'guest-reads')).toEqual([]);
    await goTo(guest, `/kind/${supported.childId}/ondersteuning`);
    expect(await guest.locator('main').innerText()).not.toContain('Bouwt graag');
  });

  it('the parents see that the guest looked, take their yes back, and it is gone', async () => {
    await goTo(parent, `/mijn-kind/${supported.childId}/kring`);
    await parent.getByText(/Yara Smeets keek \d+ keer|Yara Smeets keek één keer/).waitFor();
    await answer('Wat helpt en wat nodig is', 'Nee').click();
    await parent.getByRole('region', { name: 'Wat helpt en wat nodig is' }).getByText('U zei nee.').waitFor();
    await guest.goto(`/kring/${supported.childId}`);
    await arrived(guest);
    expect(await guest.locator('body').innerText()).not.toContain('Bouwt graag');
    await goTo(supported.coordinator, `/kind/${supported.childId}/ondersteuning/kring`);
    await supported.coordinator.getByText('dicht: een ouder zei nee').first().waitFor();
    await parent.getByRole('button', { name: 'Stop met Yara Smeets' }).click();
    await parent.getByText('Er leest nu niemand van buiten mee.').waitFor();
  });

  it('one child of the demo has a guest, to whom its parents gave two of three parts', async () => {
    await goTo(guest, '/');
    await guest.getByRole('link', { name: /^Lees mee met/ }).click();
    await guest.getByRole('heading', { name: 'Wat helpt en wat nodig is' }).waitFor();
    await quiet(guest);
    expect(await looked(guest, 'guest-reads-demo')).toEqual([]);
  });
});
