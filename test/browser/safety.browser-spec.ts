import { goTo, type Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { type SupportedChild, withSupportedChild } from './supported-child.js';

let centre: Kindcentrum;
let supported: SupportedChild;

withSupportedChild((opened, child) => {
  [centre, supported] = [opened, child];
});

describe('C13 notes on safety, apart', () => {
  it('C13 are for two named people: the button names them, and nobody else has the page', async () => {
    const page = supported.coordinator;
    const address = `/kind/${supported.childId}/ondersteuning/veiligheid`;
    await goTo(page, address);
    await page.getByLabel('Wat zag of hoorde je?').fill('Dinsdag bij het hek: een blauwe plek op de arm.');
    await page.getByRole('button', { name: /Met wie bewaar je dit/ }).click();
    await page.getByRole('option', { name: 'Noor Benali' }).click();
    expect(await looked(page, 'safety')).toEqual([]);
    await page.getByRole('button', { name: 'Bewaar: Noor Benali en jij lezen dit' }).click();
    await page.getByText('samen met Noor Benali').waitFor();
    const noor = await centre.loginAs('teacher-noor');
    await goTo(noor, address);
    await noor.getByText('Dinsdag bij het hek').waitFor();
    await noor.context().close();
    const parent = await supported.parent();
    await goTo(parent, address);
    expect(await parent.locator('main').innerText()).not.toContain('Dinsdag bij het hek');
    await parent.context().close();
  });
});
