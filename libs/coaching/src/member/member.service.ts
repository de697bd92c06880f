import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import type { Colleague, Member } from './member.entity.js';
import type { AddColleagueInput } from './member.input.js';
import { MemberRepository } from './member.repository.js';

/** Who is in a trajectory; between people, so that sight follows this alone. */
@Injectable()
export class MemberService {
  constructor(private readonly members: MemberRepository) {}

  /** The people of an opened trajectory, the coach first, those who left too. */
  async of(unit: Unit, trajectoryId: Id): Promise<Member[]> {
    return this.members.of(unit, trajectoryId);
  }

  /** Who works at its location and is not in it; nobody for the coach, who is a guest. Refuses NOT_FOUND. */
  async colleaguesFor(unit: Unit, trajectoryId: Id): Promise<Colleague[]> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return this.members.colleaguesFor(unit, trajectoryId);
  }

  /** Brings a colleague in; the question stays whose it was (R39). Refuses NOT_FOUND, FORBIDDEN (by the coach), NOT_NOW (it ended), CHANGED_SINCE. */
  async add(unit: Unit, { trajectoryId, version, accountId }: AddColleagueInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    return receiptOf(trajectoryId, await this.members.add(unit, trajectoryId, version, accountId));
  }
}
