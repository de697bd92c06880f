import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';

let kindcentrum: Kindcentrum;

beforeAll(async () => {
  kindcentrum = await Kindcentrum.open();
}, 180_000);
afterAll(() => kindcentrum?.close());

describe('what was sent and nobody read', () => {
  it('R15 H9 shows on the board that the school did not receive it; taken back it is a draft again, and was never there at the school; nothing unkept is laid before parents; a draft can be stopped', async () => {
    const [sent] = await kindcentrum.rows<{ id: string; group_id: string; location_id: string; controller_id: string; call_name: string }>(
      `select h.id, h.group_id, h.location_id, h.controller_id, p.call_name from handover.handover h join handover.handover_person p on p.handover_id = h.id where h.state = 'SENT' order by h.sent_on limit 1`,
    );
    if (!sent) throw new Error('the demo has nothing that waits for receipt');
    await kindcentrum.rows(
      `insert into access.post (controller_id, id, account_id, role, scope_kind, scope_id, period)
       select $1, gen_random_uuid(), id, 'PEDAGOGICAL_STAFF', 'GROUP', $2, '[2020-01-01,)' from access.account where subject = 'pm-sanne' on conflict do nothing`,
      [sent.controller_id, sent.group_id],
    );
    const page = await kindcentrum.loginAs('pm-sanne');
    const acts: string[] = [];
    page.on('request', (request) => acts.push(...(request.postData()?.match(/(?<="operationName":")(Recall|Discard)Handover/) ?? []).slice(0, 1)));
    await goTo(page, `/overdrachten?locatie=${sent.location_id}`);
    await page.getByText('school herinnerd, nog niet ontvangen').first().waitFor();
    expect(await looked(page, 'board-waiting')).toEqual([]);
    await goTo(page, `/overdracht/${sent.id}`);
    await page.getByRole('button', { name: 'Haal terug' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('is het alsof er nooit iets is gestuurd').waitFor();
    expect(await looked(page, 'handover-recall')).toEqual([]);
    // who presses twice means it once
    await dialog.getByRole('button', { name: 'Haal terug' }).dblclick();
    await page.getByRole('heading', { level: 1, name: new RegExp(sent.call_name) }).waitFor();
    await page
      .getByText('In de maak')
      .or(page.getByRole('button', { name: /ouders/ }))
      .first()
      .waitFor();
    expect(await kindcentrum.rows('select from handover.delivery where id = $1', [sent.id])).toEqual([]);
    expect(await kindcentrum.rows('select state from handover.handover where id = $1', [sent.id])).toEqual([{ state: 'DRAFT' }]);

    await page.getByText('De overdracht is teruggehaald.').waitFor();
    expect(acts).toEqual(['RecallHandover']);
    expect(await page.getByText('De overdracht is teruggehaald.').count()).toBe(1);
    await laysNothingUnkept(page);
    await page.getByRole('button', { name: 'Stop deze overdracht' }).click();
    await dialog.getByText('Je kunt later een nieuwe overdracht beginnen').waitFor();
    expect(await looked(page, 'handover-discard')).toEqual([]);
    await dialog.getByRole('button', { name: 'Stop deze overdracht' }).dblclick();
    await page.waitForURL(/\/overdrachten/);
    await page.getByText('De overdracht is gestopt.').waitFor();
    expect(acts).toEqual(['RecallHandover', 'DiscardHandover']);
    expect(await kindcentrum.rows('select state from handover.handover where id = $1', [sent.id])).toEqual([{ state: 'DISCARDED' }]);
    await page.context().close();
  }, 180_000);
});

/** R11: parents never read a draft of which a sentence is still under way; it is sent when the connection is back. */
async function laysNothingUnkept(page: Page): Promise<void> {
  const words = 'Hij vertelt alles, van kikkers tot kranen.';
  await page.route('**/graphql', (route) => (route.request().postData()?.includes('editPart') ? route.abort() : route.continue()));
  await page.getByRole('button', { name: 'Hoe het thuis is: + we zien' }).click();
  const line = page.getByLabel(/^Hoe het thuis is: wat we zien/).last();
  await line.fill(words);
  await page.getByRole('button', { name: 'Naar ouders' }).click();
  await page.getByText('Nog niet alles is bewaard.').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.unroute('**/graphql');
  await page.getByText('bewaard om').waitFor();
  await page.reload();
  expect(await line.inputValue()).toBe(words);
}
