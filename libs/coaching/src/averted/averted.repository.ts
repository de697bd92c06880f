import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { Averted, AvertedClaim, AvertedStep, LateReferral, LookBack } from './averted.entity.js';

/** Averted and late referrals of opened trajectories. */
@Injectable()
export class AvertedRepository {
  async of(unit: Unit, trajectoryId: Id): Promise<Averted[]> {
    return unit.query<Averted>(
      `select id, help, instead, sureness, state, side, claimed_by = $3 as own, claimed_on as "claimedOn", agreed_on as "agreedOn", version
       from coaching.averted where controller_id = $1 and trajectory_id = $2 and state <> 'TAKEN_BACK' order by claimed_on desc, id limit 20`,
      [unit.controllerId, trajectoryId, unit.caller.accountId],
    );
  }

  async lookBacks(unit: Unit, trajectoryId: Id): Promise<LookBack[]> {
    return unit.query<LookBack>(
      'select averted_id as "avertedId", months, outcome, on_date as "onDate" from coaching.look_back where controller_id = $1 and trajectory_id = $2 order by months',
      [unit.controllerId, trajectoryId],
    );
  }

  async late(unit: Unit, trajectoryId: Id): Promise<LateReferral[]> {
    return unit.query<LateReferral>(
      `select id, help, months_late as "monthsLate", earlier, side, on_date as "onDate" from coaching.late_referral
       where controller_id = $1 and trajectory_id = $2 order by on_date desc, id limit 20`,
      [unit.controllerId, trajectoryId],
    );
  }

  async claim(unit: Unit, { id, trajectoryId, help, instead, sureness }: AvertedClaim): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.claim_averted($1, $2, $3, $4, $5)', [id, trajectoryId, help, instead, sureness]);
  }

  async agree(unit: Unit, { avertedId, trajectoryId, version }: AvertedStep): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.agree_averted($1, $2, $3)', [avertedId, trajectoryId, version]);
  }

  async takeBack(unit: Unit, { avertedId, trajectoryId, version }: AvertedStep): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.take_back_averted($1, $2, $3)', [avertedId, trajectoryId, version]);
  }

  async lookBack(
    unit: Unit,
    { id, avertedId, trajectoryId, months, outcome, version }: AvertedStep & Omit<LookBack, 'onDate'> & { readonly id: Id },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.look_back_on($1, $2, $3, $4, $5, $6)', [id, trajectoryId, avertedId, months, outcome, version]);
  }

  async noteLate(
    unit: Unit,
    { id, trajectoryId, help, monthsLate, earlier }: Omit<LateReferral, 'side' | 'onDate'> & { readonly trajectoryId: Id },
  ): Promise<Outcome | undefined> {
    return this.step(unit, 'select * from coaching.note_late($1, $2, $3, $4, $5)', [id, trajectoryId, help, monthsLate, earlier]);
  }

  private async step(unit: Unit, sql: string, values: readonly unknown[]): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>(sql, values);
    return row;
  }
}
