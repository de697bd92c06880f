import type { Page } from 'playwright-core';
import { goTo, Kindcentrum } from './kindcentrum.js';
import { looked } from './look.js';
import { begin, type BothRecords, decide, offer, recordsOfBas, sheets } from './story.js';

let centre: Kindcentrum;
let bas: BothRecords;
let sanne: Page;
let id: string;

beforeAll(async () => {
  centre = await Kindcentrum.open();
  bas = await recordsOfBas(centre);
  sanne = await centre.loginAs('pm-sanne');
  id = await begin(centre, sanne);
}, 240_000);
afterAll(() => centre?.close());

describe('a handover that parents do not want', () => {
  it('H4 the fullest document that can be written is still two sheets', async () => {
    await fillToTheBrim();
    await offer(sanne);
    // a press beside the paper that is being typed over takes nothing away
    await sanne.getByRole('button', { name: 'Op papier' }).first().click();
    await sanne.getByRole('dialog').getByRole('textbox').fill('Map 3, achter Bas');
    await sanne.mouse.click(20, 400, { delay: 600 });
    expect(await sanne.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Map 3, achter Bas');
    await sanne.getByRole('dialog').getByRole('button', { name: 'Annuleer' }).click();
    await addAllViews();
    await goTo(sanne, `/overdracht/${id}/document`);
    expect(await sheets(sanne)).toBe(2);
    expect(await looked(sanne, 'handover-full')).toEqual([]);
  }, 120_000);

  it('design 6: a guardian without authority lands calmly and finds nothing of the child', async () => {
    const chris = await centre.loginAs('parent-chris', { width: 360, height: 740 });
    await chris.getByText('zonder ouderlijk gezag').waitFor();
    expect(await chris.getByText('Bas').count()).toBe(0);
    expect(await looked(chris, 'parents-without-authority')).toEqual([]);
    await chris.goto(`/mijn-kind/${id}`);
    await chris.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    await chris.context().close();
  }, 90_000);

  it('R18 after a no the school sees the same as for a child nobody spoke of yet', async () => {
    const noor = await centre.loginAs('teacher-noor');
    const card = async () => {
      await goTo(noor, `/kind/${bas.school}`);
      return noor.locator('main').innerText();
    };
    const before = await card();
    const anna = await centre.loginAs('parent-anna', { width: 360, height: 740 });
    await goTo(anna, `/mijn-kind/${id}`);
    await anna.getByRole('radio', { name: 'Niets' }).click();
    await anna.getByText('ziet ook niet dat u nee zei').waitFor();
    expect(await looked(anna, 'parents-nothing')).toEqual([]);
    await decide(anna, id, 'Niets', /Deel niets/);
    await anna.getByText('De school ziet niets, ook niet dat er iets was').waitFor();
    await goTo(sanne, `/overdracht/${id}`);
    await sanne.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    await goTo(sanne, `/kind/${bas.care}`);
    await sanne.getByText('Overdracht: geen overdracht').waitFor();
    expect(await looked(sanne, 'handover-refused')).toEqual([]);
    expect(await card()).toBe(before);
    await goTo(noor, '/ontvangen');
    expect(await noor.getByRole('row', { name: /Bas/ }).count()).toBe(0);
    await noor.goto(`/ontvangen/${id}`);
    await noor.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    const petra = await centre.loginAs('admin-petra');
    await goTo(petra, '/ontvangen');
    expect(await petra.getByRole('button', { name: /Bas Verhoeven/ }).count()).toBe(0);
    await centre.moveDay(2);
    expect(
      await centre.rows('select from handover.part where handover_id = $1 union all select from handover.issue_part where handover_id = $1', [id]),
    ).toEqual([]);
    for (const page of [noor, anna, petra]) await page.context().close();
  }, 120_000);
});

const sentence = (length: number) => 'Bas bouwt graag met anderen en vertelt erbij wat hij maakt. '.repeat(40).slice(0, length).trim();

/** Every part of the draft as full as the server takes, behind the page: typing eleven thousand signs is no test of paper. */
async function fillToTheBrim(): Promise<void> {
  const room = { PERSON: 200, INTERESTS: 500, WHAT_WORKS: 700, DEVELOPMENT: 2400, HOME: 500, SUPPORT: 600, HEALTH: 400 };
  for (const [kind, most] of Object.entries(room)) {
    const lines = Array.from({ length: Math.ceil(most / 300) }, (_, place) => ({
      text: `${sentence(Math.min(296, most - place * 300 - 4))} ${place}`,
      source: { kind: 'TYPED', id: null, on: null },
    }));
    await centre.rows(
      `update handover.part set content = jsonb_set(content, '{sections}', (select jsonb_agg(case when s.place = 1 then s.section || jsonb_build_object('notes', $3::jsonb, 'strengths', '[]'::jsonb)
         else s.section || jsonb_build_object('strengths', '[]'::jsonb) end order by s.place) from jsonb_array_elements(content -> 'sections') with ordinality s(section, place))) where handover_id = $1 and kind = $2`,
      [id, kind, JSON.stringify(lines)],
    );
  }
  await goTo(sanne, `/overdracht/${id}`);
}

/** Both parents beside every part and beside the whole, and the child's own words, as long as they may be. */
async function addAllViews(): Promise<void> {
  await centre.rows(
    `insert into handover.parent_view (controller_id, id, handover_id, guardian_id, voice, part_kind, text, method, written_on)
     select h.controller_id, gen_random_uuid(), h.id, g.id, v.voice, v.part, $2, 'DIGITAL', access.today()
     from handover.handover h join children.guardian g on g.controller_id = h.controller_id and g.child_id = h.child_id and g.authority = 'YES',
       (select 'PARENT' as voice, unnest(array['PERSON', 'INTERESTS', 'WHAT_WORKS', 'DEVELOPMENT', 'HOME', 'SUPPORT', 'HEALTH', null]) as part union all select 'CHILD', null) v
     where h.id = $1`,
    [id, sentence(400)],
  );
}
