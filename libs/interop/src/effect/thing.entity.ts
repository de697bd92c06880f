/** What an import writes, each in the table of its room, in the order in which it can be made. */
export const THINGS = ['GROUP', 'CHILD', 'ENROLMENT', 'PLACEMENT', 'GUARDIAN', 'LANGUAGE', 'VE', 'VE_HOURS', 'STAFF', 'STAFF_GROUP'] as const;
export type Thing = (typeof THINGS)[number];

/** Where a thing lies. `key` is the column that an effect's row id is; `columns` are written as the effect holds them. */
export interface Place {
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** Whether a record of it can be changed, or is only there or not. */
  readonly changes: boolean;
}

export const PLACES: Readonly<Record<Thing, Place>> = {
  GROUP: {
    table: 'centre."group"',
    key: 'id',
    columns: ['location_id', 'name', 'year_groups', 'school_year', 'period', 'source_key', 'version'],
    changes: true,
  },
  CHILD: {
    table: 'children.child',
    key: 'id',
    columns: ['given_names', 'call_name', 'family_prefix', 'family_name', 'birth_date', 'sex', 'source_key', 'left_on', 'version'],
    changes: true,
  },
  ENROLMENT: {
    table: 'children.enrolment',
    key: 'id',
    columns: ['child_id', 'location_id', 'group_id', 'recorded_on', 'first_day', 'ended_on', 'version'],
    changes: false,
  },
  PLACEMENT: { table: 'children.placement', key: 'id', columns: ['child_id', 'group_id', 'period', 'version'], changes: true },
  GUARDIAN: {
    table: 'children.guardian',
    key: 'id',
    columns: ['child_id', 'name', 'relation', 'email', 'phone', 'authority', 'proof_on', 'version'],
    changes: true,
  },
  LANGUAGE: { table: 'children.home_language', key: 'child_id', columns: ['language'], changes: false },
  VE: {
    table: 'children.ve_indication',
    key: 'id',
    columns: ['child_id', 'indicated_by', 'programme', 'period', 'dayparts_per_week', 'version'],
    changes: true,
  },
  VE_HOURS: { table: 'children.ve_hours', key: 'id', columns: ['child_id', 'month', 'hours'], changes: true },
  STAFF: { table: 'centre.staff_member', key: 'id', columns: ['location_id', 'account_id', 'name', 'email', 'source_key', 'version'], changes: true },
  STAFF_GROUP: { table: 'centre.staff_group', key: 'staff_id', columns: ['group_id'], changes: false },
};
