import { type Id, newId } from '#kernel';
import { asAdmin, type TestDatabase } from './database.js';

/** The codes of the levels of `arrangeScale`, from light to heavy: the third needs an OPP, the last a TLV. */
export const LEVEL_CODES = ['0', '1', '2', '3', '4'] as const;

/** Takes five levels into use at a location since a year, as if its SWV had published them; gives the id of the version. */
export async function arrangeScale({ adminUrl }: TestDatabase, controllerId: Id, locationId: Id): Promise<Id> {
  const id = newId();
  await asAdmin(adminUrl, async (admin) => {
    await admin.query(`insert into support.scale (controller_id, id, made_by, number, title, published_on) values ($1, $2, $1, 1, 'Vijf niveaus', access.today() - 365)`, [controllerId, id]);
    await admin.query(
      `insert into support.scale_level (controller_id, scale_id, code, place, label, needs_opp, needs_tlv)
       select $1, $2, code, place - 1, 'Niveau ' || code, place > 2, place > 4 from unnest($3::text[]) with ordinality l (code, place)`,
      [controllerId, id, LEVEL_CODES],
    );
    await admin.query('insert into support.scale_use (controller_id, location_id, since, scale_id) values ($1, $2, access.today() - 365, $3)', [controllerId, locationId, id]);
  });
  return id;
}
