import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { begin, decide, offer, quiet } from './story.js';

let centre: Kindcentrum;
let sanne: Page;
let board: Page;
let anna: Page;
let bram: Page;
let id: string;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  sanne = await centre.loginAs('pm-sanne');
  board = await centre.loginAs('pm-sanne');
  anna = await centre.loginAs('parent-anna', { width: 360, height: 740 });
  bram = await centre.loginAs('parent-bram', { width: 360, height: 740 });
}, 240_000);
afterAll(() => centre?.close());

/** How many cards stand in a column of the board. */
const column = (name: string, page = board) => page.getByRole('region', { name }).getByRole('link', { name: /Bas/ });

describe('a handover that is open on two screens', () => {
  it('H1 E17 a handover that is begun appears on the board that is open, without reloading', async () => {
    await goTo(board, '/overdrachten');
    await board.getByRole('button', { name: 'Begin met Bas' }).waitFor();
    id = await begin(centre, sanne);
    await column('Te maken').waitFor();
    await board.getByRole('button', { name: 'Begin met Bas' }).waitFor({ state: 'hidden' });
  }, 60_000);

  it('H1 R9 what each parent chose stands at once on the page of who waits for it', async () => {
    await offer(sanne);
    await column('Bij ouders').waitFor();
    await decide(anna, id, 'Alles', /mag dit weten/);
    await sanne.getByText('Nog 1 ouder kiest').waitFor();
    await decide(bram, id, 'Alles', /mag dit weten/);
    await sanne.getByRole('button', { name: 'Verstuur naar Basisschool De Wilg' }).click();
    await column('Verstuurd').waitFor();
    await quiet(board);
    expect(await looked(board, 'handover-live')).toEqual([]);
  }, 90_000);

  it('R45 a page that nobody looks at asks nothing when something changes, and asks as soon as somebody looks', async () => {
    const other = await centre.loginAs('pm-sanne');
    await goTo(other, '/overdrachten');
    await column('Verstuurd', other).waitFor();
    await board.evaluate(`Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })`);
    const asked: string[] = [];
    board.on('request', (request) => void (request.url().endsWith('/graphql') && asked.push(request.postData() ?? '')));
    await sanne.getByRole('button', { name: 'Haal terug' }).click();
    await sanne.getByRole('dialog').getByRole('button', { name: 'Haal terug' }).click();
    await column('Verstuurd', other).waitFor({ state: 'hidden' });
    expect(asked).toEqual([]);
    expect(await column('Verstuurd').count()).toBe(1);
    await board.evaluate(`delete document.visibilityState; document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))`);
    await column('Verstuurd').waitFor({ state: 'hidden' });
  }, 60_000);
});
