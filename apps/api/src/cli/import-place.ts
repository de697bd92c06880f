import { isId, type Id } from '#kernel';
import type { Administration } from '#platform';

/** Where a file comes in, and as whom. */
export interface ImportPlace {
  readonly controllerId: Id;
  readonly locationId: Id;
  readonly locationName: string;
  readonly isSchool: boolean;
  readonly accountId: Id;
}

/** How a location is asked for. */
interface AskedPlace {
  readonly location: string;
  readonly organisation?: string | undefined;
  readonly as?: string | undefined;
}

interface LocationFound {
  readonly controller_id: Id;
  readonly organisation: string;
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
}

/** The location with this registration (R2), and the administrator who imports. Throws one sentence when either cannot be told. */
export async function findPlace(administration: Administration, asked: AskedPlace): Promise<ImportPlace> {
  const place = await findLocation(administration, asked);
  const accountId = await findAdministrator(administration, place.controller_id, asked.as);
  return { controllerId: place.controller_id, locationId: place.id, locationName: place.name, isSchool: place.kind === 'SCHOOL', accountId };
}

/** A location that went from one holder to another stands at both, with one number (decision 24). */
async function findLocation(administration: Administration, { location, organisation }: AskedPlace): Promise<LocationFound> {
  const places = await administration.query<LocationFound>(
    `select l.controller_id, c.name as organisation, l.id, l.name, l.kind from centre.location l join centre.controller c on c.id = l.controller_id
     where l.lrk = $1 or l.brin || l.vestiging = $1 or l.brin || l.vestiging = $1 || '00' order by c.name, c.id`,
    [location.replace(/[\s.-]/g, '').toUpperCase()],
  );
  if (places.length === 0) throw new Error('There is no location with that BRIN and vestiging or LRK number.');
  const meant = organisation === undefined ? places : places.filter((place) => place.organisation === organisation || place.controller_id === organisation);
  if (meant.length === 1 && meant[0]) return meant[0];
  throw new Error(`Say with --organisation of which one this location is: ${places.map((place) => place.organisation).join(', ')}.`);
}

async function findAdministrator(administration: Administration, controllerId: Id, as: string | undefined): Promise<Id> {
  const people = await administration.query<{ id: Id; subject: string; name: string }>(
    `select distinct a.id, a.subject, a.display_name as name from access.post p join access.account a on a.id = p.account_id
     where p.controller_id = $1 and p.role = 'ADMINISTRATOR' and p.period @> access.today() and a.disabled_at is null order by name`,
    [controllerId],
  );
  const meant = as === undefined ? people : people.filter(({ id, subject, name }) => (isId(as) ? id === as : subject === as || name === as));
  if (meant.length === 1 && meant[0]) return meant[0].id;
  if (people.length === 0) throw new Error('This location has no administrator, and only an administrator imports.');
  throw new Error(`Say with --as who imports: ${people.map(({ name }) => name).join(', ')}.`);
}
