import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { arrange, arrangeScale, asAdmin } from '#testing';
import { hashOf } from '#platform';
import { arrived, Kindcentrum } from './kindcentrum.js';

/** A child of De Wilg with support that runs, its care coordinator on a laptop and a parent of it on a phone. */
export interface SupportedChild {
  readonly childId: string;
  readonly trackId: string;
  readonly name: string;
  readonly coordinator: Page;
  /** A parent with authority, by a session of their own. */
  parent(): Promise<Page>;
}

interface Place {
  controller: string;
  location: string;
  child: string;
  name: string;
  teacher: string;
}

/** For a suite about one child with support: its kindcentrum is opened, and the child arranged, before its first test; closed after its last. */
export function withSupportedChild(begin: (centre: Kindcentrum, supported: SupportedChild) => void | Promise<void>): void {
  let centre: Kindcentrum | undefined;
  beforeAll(async () => {
    centre = await Kindcentrum.open();
    await begin(centre, await supportedChild(centre));
  }, 300_000);
  afterAll(async () => centre?.close());
}

/** A child of group 1/2a with a track, what helps and what hinders, as its care coordinator wrote it; the levels of its school are laid when there are none. */
async function supportedChild(centre: Kindcentrum): Promise<SupportedChild> {
  const [place] = await centre.rows<Place>(
    `select c.controller_id as controller, g.location_id as location, c.id as child, c.call_name as name, p.account_id as teacher
     from access.account a join access.post p on p.account_id = a.id and p.role = 'TEACHER' join centre."group" g on g.controller_id = p.controller_id and g.id = p.scope_id
     join children.placement s on s.controller_id = g.controller_id and s.group_id = g.id and s.period @> access.today() join children.child c on c.controller_id = s.controller_id and c.id = s.child_id
     where a.display_name = 'Noor Benali' and not exists (select from support.track t where t.controller_id = c.controller_id and t.child_id = c.id) order by c.birth_date, c.id limit 1`,
  );
  if (!place) throw new Error('No child of Noor to support.');
  const { controller, location, child } = place;
  const levels = await centre.rows<{ code: string }>(
    'select l.code from support.scale_use u join support.scale_level l on l.controller_id = u.controller_id and l.scale_id = u.scale_id where u.controller_id = $1 and u.location_id = $2 and l.needs_opp order by l.place',
    [controller, location],
  );
  if (levels.length === 0) await arrangeScale(centre.database, controller, location);
  const coordinator = await centre.loginAs('ib-marieke');
  const ask = (mutation: string, type: string, input: object) => askAs(coordinator, `${controller}:CARE_COORDINATOR`, mutation, type, input);
  const track = {
    childId: child,
    locationId: location,
    level: levels[0]?.code ?? '2',
    ownerId: place.teacher,
    decidedBy: ['PARENTS', 'TEACHER'],
    reason: 'Overgangen kosten veel energie.',
    enoughWhen: 'Als een overgang lukt met één kaart.',
  };
  const trackId = await ask('startSupport', 'StartTrackInput', track);
  const note = (kind: string, text: string, more: object = {}) =>
    ask('noteSupportNeed', 'NoteNeedInput', { childId: child, trackId, kind, domain: 'CHILDCARE_SCHOOL', text, ...more });
  await note('STIMULATING', 'Bouwt graag, alleen en samen.');
  await note('NEED', 'eerst voordoet en dan meedoet.', { starter: 'ADULT_WHO' });
  await note('HINDERING', 'Onverwachte overgangen.');
  return { childId: child, trackId, name: place.name, coordinator, parent: () => parentOf(centre, controller, child) };
}

/** A mutation as the page itself would send it; gives the id of its receipt. */
async function askAs(page: Page, hat: string, mutation: string, type: string, input: object): Promise<string> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
  const send = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kindlijn-hat': ${JSON.stringify(hat)} }, body: ${JSON.stringify(JSON.stringify({ query, variables: { input: { id: randomUUID(), ...input } } }))} }).then((answer) => answer.json())`;
  const { data, errors } = (await page.evaluate(send)) as { data: Record<string, { id: string }> | null; errors?: unknown };
  const receipt = data?.[mutation];
  if (!receipt) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
  return receipt.id;
}

async function parentOf(centre: Kindcentrum, controller: string, child: string): Promise<Page> {
  const guardian = await arrange(centre.database, (a) => a.guardian(controller, child, 'Samira Haddad', 'YES'));
  const token = `browser-${randomUUID()}`;
  await asAdmin(centre.database.adminUrl, async (admin) => {
    // the other parents cannot be asked here
    await admin.query(`update children.guardian set authority = 'NO' where controller_id = $1 and child_id = $2 and id <> $3`, [
      controller,
      child,
      guardian.id,
    ]);
    await admin.query(`select access.open_session($1, $2, 'DEMO', 10)`, [hashOf(token), guardian.accountId]);
  });
  const page = await centre.newPage({ width: 360, height: 740 });
  await page.context().addCookies([{ name: 'sid', value: token, url: centre.url }]);
  await page.goto('/');
  await arrived(page);
  return page;
}
