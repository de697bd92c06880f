import type { Page } from 'playwright-core';
import { arrived, goTo, type Kindcentrum } from './kindcentrum.js';

/** The child everybody in the demo waits for: a record at the childcare and another at the school. */
export interface BothRecords {
  readonly care: string;
  readonly school: string;
}

/** The ids of Bas at either side. */
export async function recordsOfBas(centre: Kindcentrum): Promise<BothRecords> {
  const rows = await centre.rows<{ id: string; kind: string }>(
    `select c.id, o.kind from children.child c join centre.controller o on o.id = c.controller_id where c.call_name = 'Bas' and c.family_name = 'Verhoeven' order by c.birth_date desc`,
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.id ?? '';
  return { care: of('CHILDCARE'), school: of('SCHOOL_BOARD') };
}

/** Today by the clock of the demo, so many days further. */
export async function dayFrom(centre: Kindcentrum, days = 0): Promise<string> {
  const [row] = await centre.rows<{ day: string }>('select (access.today() + $1::integer)::text as day', [days]);
  return row?.day ?? '';
}

/** Begins the handover of Bas from the board, and gives its id. */
export async function begin(centre: Kindcentrum, page: Page): Promise<string> {
  await goTo(page, '/overdrachten');
  await page.getByRole('button', { name: 'Begin met Bas' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Naar welke school/ }).click();
  await page.getByRole('option', { name: /Basisschool De Wilg/ }).click();
  await dialog.getByLabel('Aangemeld bij deze school op').fill(await dayFrom(centre, -14));
  await dialog.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.waitForURL(/\/overdracht\/[0-9a-f-]{36}$/);
  await arrived(page);
  return page.url().slice(-36);
}

/** Lays it before the parents, sitting together. */
export async function offer(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Samen zitten' }).click();
  await page.getByRole('radio', { name: 'Samen zitten', checked: true }).waitFor();
  await page.getByRole('button', { name: 'Naar ouders' }).click();
  await page.getByRole('dialog').getByText('Anna Verhoeven').waitFor();
  await page.getByRole('button', { name: 'Leg voor aan de ouders' }).click();
  await page.getByText('Nog 2 ouders kiezen').waitFor();
}

/** A parent reads the page and chooses; every choice is two presses: one to see what it does, one that names the school. */
export async function decide(page: Page, id: string, choice: 'Alles' | 'Kern' | 'Niets', confirm: RegExp): Promise<void> {
  await goTo(page, `/mijn-kind/${id}`);
  await page.getByRole('radio', { name: choice }).click();
  await page.getByRole('button', { name: confirm }).click();
  await page.getByRole('heading', { name: 'Uw keuze' }).or(page.getByText('Er gaat niets naar')).first().waitFor();
}

/** Sends what the parents agreed to. */
export async function send(page: Page, id: string): Promise<void> {
  await goTo(page, `/overdracht/${id}`);
  await page.getByRole('button', { name: 'Verstuur naar Basisschool De Wilg' }).click();
  await page.getByText('Op weg naar Basisschool De Wilg').waitFor();
}

/** Whoever enrols links what arrived to the application of Bas. */
export async function link(page: Page): Promise<void> {
  await goTo(page, '/ontvangen');
  const buttons = page.getByRole('button', { name: 'Koppel aan Bas Verhoeven' });
  for (let left = await buttons.count(); left > 0; left -= 1) {
    await buttons.nth(left - 1).click();
    await buttons.nth(left - 1).waitFor({ state: 'detached' });
  }
}

/** The teacher tells who were at the talk, and the one agreement it came to. */
export async function tellTalk(page: Page): Promise<void> {
  await page.getByLabel('Wie van de opvang?').fill('Sanne Vermeulen');
  await page.getByRole('radiogroup', { name: 'Waren ouders uitgenodigd?' }).getByRole('radio', { name: 'Ja' }).click();
  await page.getByRole('radiogroup', { name: 'Waren ouders erbij?' }).getByRole('radio', { name: 'Ja' }).click();
  await page.getByRole('button', { name: '+ afspraak' }).click();
  await page.getByLabel('Wat spreken we af?').fill('Papa brengt de eerste week tot in de klas');
  // half an agreement waits for its other half
  await page.locator('button[disabled]', { hasText: 'Leg 1 afspraak vast' }).waitFor();
  await page.getByLabel('Wie doet het?').fill('ouders');
  await page.getByRole('button', { name: 'Leg 1 afspraak vast' }).click();
}

/** The teacher says how the handover was, and what helped. */
export async function giveAnswers(page: Page): Promise<void> {
  for (const [question, answer] of [
    ['Was het compleet?', 'goed'],
    ['Was ermee te werken?', 'helemaal'],
    ['Was het niveau herkenbaar?', 'redelijk'],
  ] as const) {
    await page.getByRole('radiogroup', { name: question }).locator('label', { hasText: answer }).click();
  }
  await page.getByLabel(/Wat miste je/).fill('Wat Bas troost, was meteen bruikbaar.');
  await page.getByText('bewaard om').waitFor();
}

/** How many sheets of paper a page takes. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

/** What a toast says goes by itself; it is no part of the page. */
export async function quiet(page: Page): Promise<void> {
  const toasts = page.getByRole('button', { name: 'Sluit melding' });
  for (let left = await toasts.count(); left > 0; left = await toasts.count()) {
    await toasts.nth(left - 1).click();
    await toasts.nth(left - 1).waitFor({ state: 'detached' });
  }
}
