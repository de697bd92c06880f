import type pg from 'pg';
import { type CalendarDate, type Id, newId } from '#kernel';

/** Colleagues of each location whom one coach visits: an hour on the group, confirmed, with marks of both sides on equality; for figures. */
export class CoachedColleagues {
  constructor(
    private readonly admin: pg.ClientBase,
    private readonly controllerId: Id,
    private readonly coach: Id,
    private readonly colleagues: ReadonlyMap<Id, readonly Id[]>,
  ) {}

  /** So many colleagues of each location, on one day. */
  async on(day: CalendarDate, perLocation: Record<Id, number>, programme = 'ALERT4YOU'): Promise<void> {
    for (const [locationId, count] of Object.entries(perLocation)) {
      for (const colleague of (this.colleagues.get(locationId) ?? []).slice(0, count)) await this.visit({ locationId, colleague, day, programme });
    }
  }

  private async visit({ locationId, colleague, day, programme }: { locationId: Id; colleague: Id; day: CalendarDate; programme: string }): Promise<void> {
    const [trajectory, log] = [newId(), newId()];
    const here = [this.controllerId, trajectory];
    await this.admin.query(
      `insert into coaching.trajectory (controller_id, id, location_id, programme, coach_account_id, owner_account_id, asked_by, asked_on, planned_end_on, first_visit_on) values ($1, $2, $3, $7, $4, $5, $5, $6::date - 10, $6, $6)`,
      [...here, locationId, this.coach, colleague, day, programme],
    );
    for (const [account, side] of [
      [colleague, 'COLLEAGUE'],
      [this.coach, 'COACH'],
    ]) {
      await this.admin.query(`insert into coaching.member (controller_id, id, trajectory_id, account_id, side, first_day) values ($1, $3, $2, $4, $5, $6)`, [
        ...here,
        newId(),
        account,
        side,
        day,
      ]);
    }
    await this.admin.query(
      `insert into coaching.log (controller_id, id, trajectory_id, held_on, setting, form, theme, minutes_group, state, made_by) values ($1, $3, $2, $4, 'GROUP', 'OBSERVATION', 'WITH_PARENTS', 60, 'CONFIRMED', $5)`,
      [...here, log, day, this.coach],
    );
    for (const [account, side, value] of [
      [colleague, 'COLLEAGUE', 8],
      [this.coach, 'COACH', 6],
    ]) {
      await this.admin.query(
        `insert into coaching.mark (controller_id, id, trajectory_id, account_id, side, measure, item, moment, log_id, value, on_date) values ($1, $3, $2, $4, $5, 'EQUALITY', 'HEARD', 'MEETING', $6, $7, $8)`,
        [...here, newId(), account, side, log, value, day],
      );
    }
  }
}
