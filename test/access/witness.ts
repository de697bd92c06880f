import type pg from 'pg';

/**
 * What is written each time, also when a change is refused or asked for again, and changes nothing that anybody kept:
 * lines of the log, receipts of intents, and when a session was last seen.
 */
const EACH_TIME: ReadonlySet<string> = new Set(['access.log', 'access.intent', 'access.session']);

/** Sees every row that is written for good, in any table, whoever writes it and through however many functions. */
export class Witness {
  private constructor(private readonly admin: pg.Client) {}

  /** Hangs a trigger on each table of the product; refused changes take what it noted back with them. */
  static async in(admin: pg.Client): Promise<Witness> {
    await admin.query(`create unlogged table public.witnessed (n bigint generated always as identity, what text not null);
create function public.witness() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.witnessed (what) values (tg_table_schema || '.' || tg_table_name || ' ' || lower(tg_op));
  return null;
end $$`);
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables t where schemaname not in ('pg_catalog', 'information_schema', 'public')
       and not exists (select from pg_inherits i where i.inhrelid = format('%I.%I', t.schemaname, t.tablename)::regclass)`,
    );
    const seen = rows.filter(({ name }) => !EACH_TIME.has(name));
    for (const { name } of seen)
      await admin.query(`create trigger zz_witness after insert or update or delete on ${name} for each row execute function public.witness()`);
    return new Witness(admin);
  }

  /** What was written since it was last asked: table and verb, each once. */
  async seen(): Promise<string[]> {
    const { rows } = await this.admin.query<{ what: string }>(
      'with taken as (delete from public.witnessed returning what) select distinct what from taken order by 1',
    );
    return rows.map(({ what }) => what);
  }
}
