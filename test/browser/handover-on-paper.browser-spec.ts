import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { begin, offer, quiet, recordsOfBas, send } from './story.js';

let centre: Kindcentrum;
let sanne: Page;
let id: string;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  await recordsOfBas(centre);
  sanne = await centre.loginAs('pm-sanne');
  id = await begin(centre, sanne);
}, 240_000);
afterAll(() => centre?.close());

/** The sheet of one parent, kept in a folder. */
const signedBy = async (name: string) => {
  const dialog = sanne.getByRole('dialog');
  await dialog.getByRole('button', { name: /Wie tekende het blad\?/ }).click();
  await sanne.getByRole('option', { name }).click();
  await dialog.getByLabel('Waar ligt het blad?').fill('Map Vlinders, tab 4');
  return dialog;
};

/** What a parent chose on a sheet: everything. */
const chose = async (name: string) => {
  await sanne.getByRole('button', { name: `Leg vast wat ${name} op papier koos` }).click();
  const dialog = sanne.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Alles' }).click();
  await dialog.getByLabel('Waar ligt het blad?').fill('Map Vlinders, tab 5');
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.waitFor({ state: 'detached' });
};

describe('a handover of parents who use no screen', () => {
  it('R9 R11 words, a choice and a withdrawal come in from paper', async () => {
    await offer(sanne);
    await goTo(sanne, `/overdracht/${id}`);
    await sanne.getByRole('button', { name: 'Neem woorden over' }).click();
    let dialog = await signedBy('Anna Verhoeven');
    await dialog.getByRole('button', { name: /Waar horen ze bij\?/ }).click();
    await sanne.getByRole('option', { name: 'Wat werkt' }).click();
    await dialog.getByLabel('De woorden op het blad').fill('Thuis helpt een wekker.');
    await quiet(sanne);
    expect(await looked(sanne, 'handover-paper-words')).toEqual([]);
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await sanne.getByText('De woorden zijn overgenomen.').waitFor();
    await chose('Anna Verhoeven');
    await sanne.getByRole('button', { name: 'Een ouder trekt in' }).click();
    dialog = await signedBy('Anna Verhoeven');
    await dialog.getByText('Er wordt dan niets verstuurd').waitFor();
    await quiet(sanne);
    expect(await looked(sanne, 'handover-paper-withdrawal')).toEqual([]);
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await sanne.getByText('De intrekking is vastgelegd.').waitFor();
    await sanne.getByText('(op papier)').waitFor({ state: 'detached' });
    await goTo(sanne, `/overdracht/${id}/document`);
    await sanne.getByText('Thuis helpt een wekker.').waitFor();
  }, 120_000);

  it('R9 C3 after sending some of the parts are taken back from paper, and the school reads the others', async () => {
    await goTo(sanne, `/overdracht/${id}`);
    for (const name of ['Anna Verhoeven', 'Bram Verhoeven']) await chose(name);
    await send(sanne, id);
    const shared = async () =>
      (await centre.rows<{ kind: string }>('select kind from handover.delivered_part where handover_id = $1 order by position', [id])).map(({ kind }) => kind);
    const before = await shared();
    expect(before).toContain('WHAT_WORKS');
    await sanne.getByRole('button', { name: 'Een ouder trekt in' }).click();
    const dialog = await signedBy('Bram Verhoeven');
    // everything, until what may stay is unticked
    for (const box of await dialog.getByRole('checkbox').all()) await box.click({ force: true });
    expect(await dialog.getByRole('button', { name: 'Leg vast' }).isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Wat werkt' }).click({ force: true });
    await quiet(sanne);
    expect(await looked(sanne, 'handover-paper-parts')).toEqual([]);
    await dialog.getByRole('button', { name: 'Leg vast' }).click();
    await sanne.getByText('De intrekking is vastgelegd.').waitFor();
    expect(await shared()).toEqual(before.filter((kind) => kind !== 'WHAT_WORKS'));
  }, 120_000);
});
