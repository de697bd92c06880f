import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { StoredItem } from '../meeting/meeting.repository.js';
import type { TeamSeat, TeamWords } from './team.entity.js';

/** A seat as stored: why is sealed. */
export type StoredSeat = Omit<TeamSeat, 'why'> & { readonly id: Id; readonly why: Buffer };

/** Words of a parent as stored. */
export type StoredWords = Omit<TeamWords, 'text'> & { readonly text: Buffer };

/** The handelingsdeel of a version as stored. */
export interface StoredPlan {
  readonly oppId: Id;
  readonly number: number;
  readonly text: Buffer;
}

/** What a guest of a team finds, of children and tracks that were opened. */
@Injectable()
export class SightRepository {
  /** In whose teams; opens nothing. */
  async children(unit: Unit): Promise<Id[]> {
    return (await unit.query<{ id: Id }>('select c as id from support.own_seats() c')).map(({ id }) => id);
  }

  /** What ends first, first. */
  async seats(unit: Unit, childIds: readonly Id[]): Promise<StoredSeat[]> {
    return unit.query<StoredSeat>(
      `select m.id, m.child_id as "childId", m.track_id as "trackId", support.team_name(m.child_id) as "callName", c.name as organisation, m.work, m.why, m.from_on as "fromOn", m.until_on as "untilOn",
         support.own_seat_parts(m.child_id) as parts
       from support.team_member m join centre.controller c on c.id = m.controller_id where m.controller_id = $1 and m.child_id = any ($2::uuid[]) order by m.until_on, m.id limit 100`,
      [unit.controllerId, childIds],
    );
  }

  /** The latest meeting first; without the child's record there is no name in it. */
  async meetings(unit: Unit, trackId: Id): Promise<Omit<StoredItem, 'callName'>[]> {
    return unit.query<Omit<StoredItem, 'callName'>>(
      `select m.id, m.child_id as "childId", m.held_on as "heldOn", m.planned_on as "plannedOn", m.child_invited as "childInvited", m.question, m.works, m.decision, m.doer, m.do_by as "doBy", m.version
       from support.meeting_item m where m.controller_id = $1 and m.track_id = $2 order by m.held_on desc, m.id limit 20`,
      [unit.controllerId, trackId],
    );
  }

  /** What parents wrote themselves; never what was said beside it. */
  async family(unit: Unit, childId: Id): Promise<StoredWords[]> {
    return unit.query<StoredWords>(
      `select t.id, t.part, t.text, t.written_on as "writtenOn" from support.family_text t where t.controller_id = $1 and t.child_id = $2
       order by array_position(array['OWN', 'SELF', 'NETWORK', 'PROFESSIONAL'], t.part), t.written_on, t.id limit 40`,
      [unit.controllerId, childId],
    );
  }

  /** The latest handelingsdeel that was established. */
  async plan(unit: Unit, trackId: Id): Promise<StoredPlan | undefined> {
    const [plan] = await unit.query<StoredPlan>(
      `select a.opp_id as "oppId", a.number, a.text from support.opp_action_part a where a.controller_id = $1 and a.track_id = $2 order by a.established_on desc, a.number desc, a.opp_id limit 1`,
      [unit.controllerId, trackId],
    );
    return plan;
  }
}
