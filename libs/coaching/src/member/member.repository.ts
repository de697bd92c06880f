import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { Colleague, Member } from './member.entity.js';

/** Who is in opened trajectories, and who could come along. */
@Injectable()
export class MemberRepository {
  /** Those who left too; the coach first. */
  async of(unit: Unit, trajectoryId: Id): Promise<Member[]> {
    return unit.query<Member>(
      `select m.account_id as "accountId", p.name, m.side, m.first_day as "firstDay", m.last_day as "lastDay"
       from coaching.member m join coaching.people_in(array[$1]::uuid[]) p on p.account_id = m.account_id
       where m.trajectory_id = $1 order by m.side, m.first_day, p.name, m.id limit 100`,
      [trajectoryId],
    );
  }

  async colleaguesFor(unit: Unit, trajectoryId: Id): Promise<Colleague[]> {
    return unit.query<Colleague>('select account_id as "accountId", name, role from coaching.colleagues_for($1)', [trajectoryId]);
  }

  async add(unit: Unit, trajectoryId: Id, version: number, accountId: Id): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.add_colleague($1, $2, $3)', [trajectoryId, version, accountId]);
    return row;
  }
}
