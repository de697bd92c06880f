import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { PLACES, type Place, type Thing, THINGS } from './thing.entity.js';

/**
 * Planned writes that are wanted: of rows not left out. A child and its application come in while any of the child's rows does; what goes into a group only
 * when that group is there.
 */
const LIVE = `
live as materialized (
  select e.* from interop.import_effect e join interop.import_row r on r.controller_id = e.controller_id and r.import_id = e.import_id and r.n = e.row_n
  where e.controller_id = $1 and e.import_id = $2 and e.thing = $3 and e.op = $4 and not e.done
    and (not r.left_out or (e.thing in ('CHILD', 'ENROLMENT') and e.op = 'CREATE' and r.external_key in (
      select k.external_key from interop.import_row k where k.controller_id = $1 and k.import_id = $2 and k.kind = 'CHILD' and k.verdict in ('OK', 'WARNING') and not k.left_out)))
    and (e.thing not in ('PLACEMENT', 'STAFF_GROUP') or (e.after ->> 'group_id')::uuid in (select g.id from centre."group" g where g.controller_id = $1)))`;
const DONE = `update interop.import_effect e set done = true from live l where e.controller_id = $1 and e.import_id = $2 and e.step = l.step`;

const places = (columns: readonly string[], row: string): string => columns.map((column) => `${row}.${column}`).join(', ');

function create({ table, key, columns }: Place): string {
  // an application may name a group that was left out
  const values =
    table === 'children.enrolment'
      ? places(columns, 'r').replace('r.group_id', `(select g.id from centre."group" g where g.controller_id = $1 and g.id = r.group_id)`)
      : places(columns, 'r');
  return `with ${LIVE},
made as (insert into ${table} (controller_id, ${key}, ${columns.join(', ')}) select $1, l.row_id, ${values} from live l cross join lateral jsonb_populate_record(null::${table}, l.after) r)
${DONE}`;
}

function change({ table, key, columns }: Place): string {
  return `with ${LIVE},
changed as (update ${table} t set ${columns.map((column) => `${column} = r.${column}`).join(', ')} from live l cross join lateral jsonb_populate_record(null::${table}, l.after) r
  where t.controller_id = $1 and t.${key} = l.row_id)
${DONE}`;
}

const MADE = `select e.row_id, e.after from interop.import_effect e where e.controller_id = $1 and e.import_id = $2 and e.thing = $3 and e.op = 'CREATE' and e.done`;

function remove(thing: Thing): string {
  const { table, key, columns } = PLACES[thing];
  const same = columns.length === 1 ? `and t.${columns[0]}::text = m.after ->> '${columns[0]}'` : '';
  return `with made as materialized (${MADE}) delete from ${table} t using made m where t.controller_id = $1 and t.${key} = m.row_id ${same}`;
}

function putBack(thing: Thing): string {
  const { table, key, columns } = PLACES[thing];
  return `with changed as materialized (
  select e.row_id, e.before from interop.import_effect e where e.controller_id = $1 and e.import_id = $2 and e.thing = $3 and e.op = 'CHANGE' and e.done)
update ${table} t set ${columns.map((column) => `${column} = r.${column}`).join(', ')} from changed c cross join lateral jsonb_populate_record(null::${table}, c.before) r
where t.controller_id = $1 and t.${key} = c.row_id`;
}

/** Records that are no longer as the import left them; they are locked, so that nobody builds on them until it is decided whether they stay. */
function changedSince(thing: Thing): string {
  const { table, key } = PLACES[thing];
  const open = thing === 'ENROLMENT' ? ` - 'group_id'` : '';
  const done = 'e.controller_id = $1 and e.import_id = $2 and e.thing = $3 and e.done';
  return `with held as materialized (
  select t.${key} as id, to_jsonb(t) as record from ${table} t where t.controller_id = $1 and t.${key} in (select e.row_id from interop.import_effect e where ${done}) for update)
select count(*)::integer as amount from interop.import_effect e left join held h on h.id = e.row_id where ${done} and (h.id is null or not h.record @> (e.after${open}))`;
}

/** Does what was planned and undoes it, a thing at a time. The import was opened, and so was everything it touches. */
@Injectable()
export class EffectRepository {
  async apply(unit: Unit, id: Id, thing: Thing): Promise<void> {
    const place = PLACES[thing];
    // a placement that ends makes room for the next in the same group
    if (place.changes) await unit.query(change(place), [unit.controllerId, id, thing, 'CHANGE']);
    await unit.query(create(place), [unit.controllerId, id, thing, 'CREATE']);
  }

  /** Ids that new children will have. */
  async newChildren(unit: Unit, id: Id): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>(`with ${LIVE} select l.row_id as id from live l`, [unit.controllerId, id, 'CHILD', 'CREATE']);
    return rows.map((row) => row.id);
  }

  /** Ids of the children that anything was done to. */
  async touchedChildren(unit: Unit, id: Id): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>(
      `select distinct child_id as id from interop.import_effect where controller_id = $1 and import_id = $2 and child_id is not null and done`,
      [unit.controllerId, id],
    );
    return rows.map((row) => row.id);
  }

  /** Groups that exist and that placements or colleagues of the plan go into. */
  async groupsReached(unit: Unit, id: Id): Promise<Id[]> {
    const rows = await unit.query<{ id: Id }>(
      `select distinct g.id from interop.import_effect e join centre."group" g on g.controller_id = $1 and g.id = (e.after ->> 'group_id')::uuid
       where e.controller_id = $1 and e.import_id = $2 and e.thing = 'STAFF_GROUP'`,
      [unit.controllerId, id],
    );
    return rows.map((row) => row.id);
  }

  /** How many records were changed after the import wrote them; locks them all. */
  async changedSince(unit: Unit, id: Id): Promise<number> {
    let amount = 0;
    for (const thing of THINGS.filter((one) => one !== 'LANGUAGE' && one !== 'STAFF_GROUP')) {
      const [row] = await unit.query<{ amount: number }>(changedSince(thing), [unit.controllerId, id, thing]);
      amount += row?.amount ?? 0;
    }
    return amount;
  }

  /** How many rows of which tables were built on what the import made. */
  async builtUpon(unit: Unit, id: Id): Promise<readonly { what: string; amount: number }[]> {
    const rows = await unit.query<{ what: string; amount: string }>('select what, sum(amount) as amount from interop.built_upon($1) group by what', [id]);
    return rows.map(({ what, amount }) => ({ what, amount: Number(amount) }));
  }

  /** Takes away what was made and puts back what was changed, so that each record is as it was. */
  async undo(unit: Unit, id: Id): Promise<void> {
    const backwards = THINGS.toReversed();
    for (const thing of backwards) if (thing !== 'GROUP') await unit.query(remove(thing), [unit.controllerId, id, thing]);
    for (const thing of backwards) if (PLACES[thing].changes) await unit.query(putBack(thing), [unit.controllerId, id, thing]);
    await unit.query('select interop.remove_groups($1)', [id]);
  }

  /** Whether the writes are still kept. */
  async kept(unit: Unit, id: Id): Promise<boolean> {
    const [row] = await unit.query<{ kept: boolean }>(
      `select i.made_at > access.now() - interval '89 days' as kept from interop.import i where i.controller_id = $1 and i.id = $2`,
      [unit.controllerId, id],
    );
    return row?.kept ?? false;
  }
}
