import type { Row } from './catalog.js';
import type { Actor } from './facts.js';

/** Of whom the rows of a table tell, and where a row is narrower than its subject. */
export interface Belonging {
  /** The kinds of subject by which a row may be seen, each with the column (or list of ids) that names the subject. */
  readonly of: readonly (readonly [kind: string, column: string])[];
  /** No personal data: everybody who is in reads it, of every controller. */
  readonly register?: true;
  /** Narrower than the subject: this row is for this actor only if so. */
  readonly only?: (row: Row['content'], actor: Actor) => boolean;
  /** Rows are written in the writer's own name, in this column. */
  readonly ownName?: string;
}

/** Told for each protected table; one that is not told here makes the suite fail by name. */
export const BELONGS: Readonly<Record<string, Belonging>> = {
  'access.log': { of: [['CONTROLLER', 'controller_id'], ['CHILD', 'subject_ids']] },
  'centre.group': { of: [['CONTROLLER', 'controller_id']], register: true },
  'centre.location': { of: [['CONTROLLER', 'controller_id']], register: true },
  'centre.staff_group': { of: [['LIST', 'group_id']] },
  'centre.staff_member': { of: [['LOCATION', 'location_id']] },
  'children.child': { of: [['CHILD', 'id']] },
  'children.enrolment': { of: [['CHILD', 'child_id']] },
  'children.guardian': { of: [['CHILD', 'child_id'], ['HOUSEHOLD', 'id']] },
  'children.guardian_code': { of: [['CHILD', 'child_id']] },
  'children.guardian_mail': { of: [['CHILD', 'child_id']] },
  'children.home_language': { of: [['CHILD', 'child_id']] },
  'children.placement': { of: [['CHILD', 'child_id']] },
  'children.ve_hours': { of: [['CHILD', 'child_id']] },
  'children.ve_indication': { of: [['CHILD', 'child_id']] },
  // until it is done a look is a private draft of its writer (design 5)
  'development.look': { of: [['CHILD', 'child_id']], only: (row, actor) => row['state'] === 'DONE' || row['account_id'] === actor.accountId, ownName: 'account_id' },
  'development.profile': { of: [['CHILD', 'child_id']] },
  'development.rating': { of: [['CHILD', 'child_id']], ownName: 'rater_account' },
  'development.strength': { of: [['CHILD', 'child_id']] },
  'development.wellbeing': { of: [['CHILD', 'child_id']], ownName: 'rater_account' },
};

/** The subjects a row tells of, as `KIND id`. */
export function subjectsOf({ table, content }: Row): string[] {
  return (BELONGS[table]?.of ?? []).flatMap(([kind, column]) => {
    const value = content[column];
    return (Array.isArray(value) ? (value as string[]) : [value as string]).map((id) => `${kind} ${id}`);
  });
}
