/** The keys of the groups of an import ($1 controller, $2 import) into which one of its children comes; `c` is the row of that child. */
export const ENTERED_GROUPS = `select distinct w ->> 'groupKey' from interop.import_row c cross join jsonb_array_elements(c.payload -> 'placements') w
  where c.controller_id = $1 and c.import_id = $2 and c.kind = 'CHILD' and c.verdict in ('OK', 'WARNING')`;
