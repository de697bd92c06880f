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

/** The location with this registration (R2), and the administrator who imports. Throws one sentence when either cannot be told. */
export async function findPlace(administration: Administration, number: string, as: string | undefined): Promise<ImportPlace> {
  const [place] = await administration.query<{ controller_id: Id; id: Id; name: string; kind: string }>(
    `select controller_id, id, name, kind from centre.location where lrk = $1 or brin || vestiging = $1 or brin || vestiging = $1 || '00'`,
    [number.replace(/[\s.-]/g, '').toUpperCase()],
  );
  if (!place) throw new Error('There is no location with that BRIN and vestiging or LRK number.');
  const accountId = await findAdministrator(administration, place.controller_id, as);
  return { controllerId: place.controller_id, locationId: place.id, locationName: place.name, isSchool: place.kind === 'SCHOOL', accountId };
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
