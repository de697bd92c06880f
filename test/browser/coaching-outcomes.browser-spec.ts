import type { Locator, Page } from 'playwright-core';
import { drafts } from './device.js';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { quiet } from './story.js';

const PHONE = { width: 360, height: 740 };
const TRAJECTORY = '01890000-0000-7000-8000-00000000c0ac';

let centre: Kindcentrum;
let sanne: Page;
let daan: Page;

/**
 * What the two did before: they asked, met three times in two weeks, confirmed it, and marked the first two meetings, each for
 * oneself. The pages of asking and logging are tried in `coaching.browser-spec.ts`.
 */
const BEFORE = `
  with who as (
    select g.controller_id, g.location_id, g.id as group_id, (select id from access.account where display_name = 'Sanne Vermeulen') as sanne, (select id from access.account where display_name = 'Daan Okafor') as daan
    from centre."group" g join centre.controller c on c.id = g.controller_id and c.kind = 'CHILDCARE' where g.name = 'Vlinders' limit 1
  ), trajectory as (
    insert into coaching.trajectory (controller_id, id, location_id, group_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, first_visit_on, planned_end_on)
    select controller_id, $1, location_id, group_id, 'ALERT4YOU', daan, sanne, sanne, access.today() - 20, access.today() - 14, access.today() + 40 from who returning controller_id
  ), question as (
    insert into coaching.question (controller_id, trajectory_id, version, account_id, text) select controller_id, $1, 1, sanne, 'Hoe kan ik de kinderen helpen als het opruimen begint?' from who
  ), member as (
    insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day)
    select controller_id, gen_random_uuid(), $1, account, side, access.today() - 20 from who, lateral (values (daan, 'COACH'), (sanne, 'COLLEAGUE')) as m (account, side)
  ), ownership as (
    insert into coaching.ownership (controller_id, id, trajectory_id, number, owner_account_id, coach_adds, coach_leaves, is_shift, said_by, said_on)
    select controller_id, $1, $1, 1, sanne, 'Meekijken en samen proberen.', 'De groep overnemen.', false, sanne, access.today() - 20 from who
  ), tick as (
    insert into coaching.ownership_tick (controller_id, ownership_id, account_id, trajectory_id) select controller_id, $1, account, $1 from who, unnest(array[daan, sanne]) as account
  ), log as (
    insert into coaching.log (controller_id, id, trajectory_id, held_on, setting, form, state, made_by, minutes_group)
    select controller_id, gen_random_uuid(), $1, access.today() - ago, 'GROUP', 'DOING_TOGETHER', 'CONFIRMED', daan, 45 from who, unnest(array[14, 7, 0]) as ago returning controller_id, id, held_on
  ), confirmation as (
    insert into coaching.confirmation (controller_id, log_id, version, account_id, trajectory_id) select log.controller_id, log.id, 1, account, $1 from log, who, unnest(array[daan, sanne]) as account
  )
  insert into coaching.mark (controller_id, id, trajectory_id, account_id, side, measure, item, moment, log_id, value, on_date)
  select log.controller_id, gen_random_uuid(), $1, account, side, 'EQUALITY', item, 'MEETING', log.id, value, log.held_on
  from log, who, lateral (values (daan, 'COACH', 9), (sanne, 'COLLEAGUE', 6)) as m (account, side, value), unnest(array['HEARD', 'EQUAL', 'USABLE']) as item where log.held_on < access.today()`;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  await centre.rows(BEFORE, [TRAJECTORY]);
  sanne = await centre.loginAs('pm-sanne', PHONE);
  daan = await centre.loginAs('coach-daan');
}, 300_000);
afterAll(async () => centre?.close());

const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const scale = (within: Page | Locator, label: string | RegExp) => within.getByRole('radiogroup', { name: label });

async function tap(within: Page | Locator, label: string | RegExp, point: string): Promise<void> {
  await scale(within, label).getByText(point, { exact: true }).click();
}

/** Says together how the first goal stands, and marks it from 0 to 10 alone. */
async function stand(moment: string, together: string, own: string): Promise<void> {
  await sanne.getByText(`Doel 1: hoe staat het (${moment})?`).click();
  await tap(sanne, 'Zeg het samen', together);
  await tap(sanne, /van 0 tot 10/, own);
  await scale(sanne, /van 0 tot 10/)
    .getByRole('radio', { name: own, checked: true })
    .waitFor();
}

/** Marks the six statements. */
async function sure(moment: string, mark: string): Promise<void> {
  await sanne.getByRole('button', { name: `Zes stellingen, ${moment}` }).click();
  const dialog = sanne.getByRole('dialog');
  const statements = dialog.getByRole('radiogroup');
  for (let index = 0; index < 6; index += 1) await statements.nth(index).getByText(mark, { exact: true }).click();
  if (moment === 'begin') {
    await quiet(sanne);
    expect(await looked(sanne, 'outcomes-six-statements')).toEqual([]);
  }
  await dialog.getByRole('button', { name: 'Bewaar' }).click();
  await dialog.waitFor({ state: 'detached' });
}

describe('looking back together', () => {
  it('R40 Vandaag says what is asked, each in a line', async () => {
    await sanne.getByText('Drie tikken over het gesprek van 6 mrt 2028').waitFor();
    expect(await looked(sanne, 'outcomes-today')).toEqual([]);
    await sanne.getByRole('link', { name: /Zes stellingen/ }).click();
    await card(sanne, 'Hoe zeker ik me voel').waitFor();
    await quiet(sanne);
    // the line leads to the very place, not to the top of a long page
    const top = (await card(sanne, 'Hoe zeker ik me voel').boundingBox())?.y ?? 9_999;
    expect([top >= 0, top < (sanne.viewportSize()?.height ?? 0)]).toEqual([true, true]);
    expect(await card(sanne, 'Nu').getByRole('link').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/Zes stellingen/)]));
  }, 120_000);

  it('X11 three taps after a meeting; the other is told as a trend after three meetings, and a gap says to talk about it', async () => {
    await daan
      .getByRole('link', { name: /opruimen begint/ })
      .first()
      .click();
    for (const [page, mark] of [
      [sanne, '7'],
      [daan, '9'],
    ] as const) {
      await page.getByText('Nog 1 gesprek dat jullie allebei een cijfer geven').waitFor();
      for (const label of ['Ik voelde mij gehoord.', 'We waren gelijkwaardig.', 'Ik kan hier morgen iets mee.']) await tap(page, label, mark);
      await scale(page, 'We waren gelijkwaardig.').waitFor({ state: 'detached' });
    }
    await card(daan, 'Hoe gelijk het voelt').getByText('Bespreek samen waar dat aan ligt').waitFor();
    await goTo(sanne, `/traject/${TRAJECTORY}`);
    await card(sanne, 'Hoe gelijk het voelt').getByText('Bespreek samen waar dat aan ligt').waitFor();
    // the coach's own marks were nines, and only their mean over three meetings is told
    expect(await card(sanne, 'Hoe gelijk het voelt').innerText()).not.toContain('gehoord');
    expect(await looked(sanne, 'outcomes-equality')).toEqual([]);
  }, 240_000);

  it('K5 X13 goals said together and a mark of one’s own, six statements that nobody else reads, at the start', async () => {
    await sanne.getByRole('button', { name: 'Nieuw doel' }).click();
    const dialog = sanne.getByRole('dialog');
    await dialog.getByLabel('Wat wil je anders doen?').fill('Ik kondig het opruimen aan.');
    await dialog.getByLabel('Waaraan zie je dat het is zoals je hoopte?').fill('Vier van de vijf dagen ruimen we rustig op.');
    await dialog.getByRole('button', { name: 'Bewaar doel' }).click();
    await dialog.waitFor({ state: 'detached' });
    // until it was said how far it is, it may be put differently
    await sanne.getByRole('button', { name: 'Zeg het anders Doel 1' }).click();
    await dialog.getByLabel('Wat wil je anders doen?').fill('Ik kondig het opruimen aan voordat het druk wordt.');
    // who is later reads what the other made of it meanwhile, and loses nothing
    await goTo(daan, `/traject/${TRAJECTORY}`);
    await daan.getByRole('button', { name: 'Zeg het anders Doel 1' }).click();
    await daan.getByRole('dialog').getByLabel('Waaraan zie je dat het is zoals je hoopte?').fill('Drie van de vijf dagen ruimen we rustig op.');
    await daan.getByRole('dialog').getByRole('button', { name: 'Bewaar doel' }).click();
    await daan.getByRole('dialog').waitFor({ state: 'detached' });
    await dialog.getByText('De ander veranderde dit ondertussen').waitFor();
    expect(await dialog.getByLabel('Wat wil je anders doen?').inputValue()).toBe('Ik kondig het opruimen aan voordat het druk wordt.');
    await dialog.getByText('Drie van de vijf dagen ruimen we rustig op.').waitFor();
    await dialog.getByRole('button', { name: 'Ik heb beide gelezen' }).click();
    await dialog.getByRole('button', { name: 'Bewaar doel' }).click();
    await dialog.waitFor({ state: 'detached' });
    await stand('begin', '−1', '4');
    expect(
      await card(sanne, 'Doelen')
        .getByRole('button', { name: /^Zeg het anders/ })
        .count(),
    ).toBe(0);
    await sure('begin', '4');
    await quiet(sanne);
    expect(await looked(sanne, 'outcomes-start')).toEqual([]);
    // K4: it stands on the form, and the coach sees the goal but no mark of hers
    await card(sanne, 'Hoe zeker ik me voel').getByText('Je leidinggevende ziet het niet').waitFor();
    await goTo(daan, `/traject/${TRAJECTORY}`);
    await card(daan, 'Doelen').getByText('Ik kondig het opruimen aan').first().waitFor();
    expect(await card(daan, 'Hoe zeker ik me voel').count()).toBe(0);
    expect(await scale(daan, /van 0 tot 10/).count()).toBe(0);
  }, 240_000);

  it('X12 an averted referral is an estimate: claimed by one, agreed by the other, with what came too late beside it', async () => {
    await daan.getByRole('button', { name: 'Er was geen zwaardere hulp nodig' }).click();
    const dialog = daan.getByRole('dialog');
    await dialog.getByText('Dit is een schatting, geen bewijs.').waitFor();
    await dialog.getByRole('radio', { name: 'onderzoek of diagnostiek' }).click();
    await dialog.getByLabel('Wat deden jullie in plaats daarvan?').fill('Samen de dag anders ingedeeld.');
    await dialog.getByText('redelijk zeker').click();
    await quiet(daan);
    expect(await looked(daan, 'outcomes-averted')).toEqual([]);
    await dialog.getByRole('button', { name: 'Leg voor aan de ander' }).click();
    await dialog.waitFor({ state: 'detached' });
    await daan.getByRole('button', { name: 'Neem de schatting terug' }).waitFor();
    expect(await daan.getByRole('button', { name: 'Zo denk ik het ook' }).count()).toBe(0);
    await goTo(sanne, `/traject/${TRAJECTORY}`);
    await sanne.getByRole('button', { name: 'Zo denk ik het ook' }).click();
    await sanne.getByText('zo denken jullie allebei').waitFor();
    await sanne.getByText('Jullie kijken hier opnieuw naar op 6 september 2028').waitFor();
    await sanne.getByRole('button', { name: 'Hulp kwam te laat' }).click();
    await sanne.getByRole('dialog').getByRole('radio', { name: 'jeugdhulp voor kind of gezin' }).click();
    await sanne.getByRole('dialog').getByRole('radio', { name: '6 maanden' }).click();
    await sanne.getByRole('dialog').getByRole('button', { name: 'Bewaar' }).click();
    await sanne.getByText('Te laat: jeugdhulp voor kind of gezin').waitFor();
  }, 240_000);

  it('R40 a parent says it with one of two faces, and nobody’s name stands beside it', async () => {
    await sanne.getByRole('button', { name: 'Vraag een ouder' }).click();
    const dialog = sanne.getByRole('dialog');
    await dialog.getByLabel('Wilt u er iets bij zeggen? (mag leeg)').fill('Fijn dat er iemand meekeek.');
    while ((await drafts(sanne)) === 0) await sanne.evaluate('new Promise(requestAnimationFrame)');
    await sanne.reload();
    await sanne.getByRole('button', { name: 'Vraag een ouder' }).click();
    await dialog.getByText('Fijn dat er iemand meekeek.').waitFor();
    await dialog.getByRole('radio', { name: 'Fijn', exact: true }).click();
    await quiet(sanne);
    expect(await looked(sanne, 'outcomes-parent')).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await sanne.getByText('Een ouder: Fijn.').waitFor();
    await sanne.getByText('Fijn dat er iemand meekeek.').waitFor();
    expect(await drafts(sanne)).toBe(0);
  }, 120_000);

  it('R38 a child is named only after all parents said yes, also on paper', async () => {
    await goTo(sanne, `/traject/${TRAJECTORY}`);
    await sanne.getByRole('button', { name: 'Ouders vinden een naam goed' }).click();
    const dialog = sanne.getByRole('dialog');
    await dialog.getByRole('button', { name: /Kind/ }).click();
    await sanne.getByRole('option', { name: 'Bas V.' }).click();
    for (const parent of ['Anna', 'Bram']) {
      await dialog.getByRole('button', { name: new RegExp(`Tekende op papier.*${parent}`) }).click();
      await dialog.getByLabel('Waar ligt het getekende papier?').fill('Map 3, blad 12');
      if (parent === 'Bram') {
        await quiet(sanne);
        expect(await looked(sanne, 'outcomes-paper-consent')).toEqual([]);
      }
      await dialog.getByRole('button', { name: 'Schrijf op' }).click();
      await dialog.getByRole('button', { name: 'Schrijf op' }).waitFor({ state: 'detached' });
    }
    await dialog.getByRole('button', { name: 'Noem dit kind' }).click();
    await sanne.getByText('Bas mag bij naam genoemd worden').waitFor();
  }, 120_000);

  it('K5 X13 at the end: then and now in one picture with its sentence and its table', async () => {
    await centre.moveDay(30);
    await goTo(sanne, `/traject/${TRAJECTORY}`);
    await stand('eind', '+1', '7');
    await sure('eind', '7');
    await sanne.getByText('1 van 1 doel kwam dichterbij.').waitFor();
    await sanne.getByText('Gemiddeld voel je je 3 punten zekerder dan in het begin.').waitFor();
    await quiet(sanne);
    expect(await looked(sanne, 'outcomes-then-now')).toEqual([]);
  }, 240_000);

  it('X12 six months later one tap says what became of it', async () => {
    await centre.moveDay(155);
    await goTo(sanne, '/');
    await sanne.getByRole('link', { name: '6 maanden later: hoe is het nu?' }).click();
    await sanne.getByRole('radio', { name: 'nog steeds hier' }).click();
    await sanne.getByText('na 6 maanden: nog steeds hier').waitFor();
    await quiet(sanne);
    expect(await looked(sanne, 'outcomes-looked-back')).toEqual([]);
  }, 120_000);
});
