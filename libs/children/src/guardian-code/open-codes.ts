import type { Administration } from '#platform';

/** Codes of one organisation that parents did not use yet and that work no more. */
export interface WithdrawnCodes {
  readonly organisation: string;
  readonly codes: number;
}

/**
 * Takes every unused code out of use, for the owner's commands: what is printed or mailed from now on is derived from another secret.
 * Codes that wait to be mailed are not sent any more. Each parent gets a new one when somebody issues it.
 */
export async function withdrawOpenCodes(administration: Administration): Promise<WithdrawnCodes[]> {
  return administration.query<WithdrawnCodes>(`
    with gone as (update children.guardian_code set replaced_at = access.now()
      where used_at is null and replaced_at is null and wrong_tries < 5 and expires_at > access.now() returning controller_id)
    select c.name as organisation, count(*)::integer as codes from gone g join centre.controller c on c.id = g.controller_id group by c.id, c.name order by c.name`);
}
