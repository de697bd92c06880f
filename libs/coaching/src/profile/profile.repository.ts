import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { Currency, Profile } from './profile.entity.js';

/** A coach's own profile at this employer. */
@Injectable()
export class ProfileRepository {
  async of(unit: Unit, accountId: Id): Promise<Profile> {
    const [row] = await unit.query<Profile>(
      `select coalesce(p.version, 0) as version, p.updated_on as "updatedOn",
         array(select d.on_day::text from coaching.own_group_day d where d.account_id = $1 order by 1 desc) as "groupDays",
         array(select s.on_day::text from coaching.supervision s where s.account_id = $1 and s.kind = 'SUPERVISION' order by 1 desc) as supervisions,
         array(select s.on_day::text from coaching.supervision s where s.account_id = $1 and s.kind = 'INTERVISION' order by 1 desc) as intervisions
       from (select $1::uuid as account_id) me left join coaching.coach_profile p on p.account_id = me.account_id`,
      [accountId],
    );
    return row ?? { version: 0, updatedOn: null, groupDays: [], supervisions: [], intervisions: [] };
  }

  async keep(
    unit: Unit,
    version: number,
    groupDays: readonly CalendarDate[],
    supervisions: readonly CalendarDate[],
    intervisions: readonly CalendarDate[],
  ): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.keep_profile($1, $2::date[], $3::date[], $4::date[])', [
      version,
      groupDays,
      supervisions,
      intervisions,
    ]);
    return row;
  }

  /** Names and the day of the last change, for a location that was opened for it. */
  async currency(unit: Unit): Promise<Currency[]> {
    return unit.query<Currency>('select account_id as "accountId", name, updated_on as "updatedOn" from coaching.profiles_here()');
  }
}
