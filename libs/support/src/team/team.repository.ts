import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { OnPaper } from '../step/on-paper.js';
import { type Outcome, takeStep } from '../step/step.js';
import type { AskedPart, PartAnswer, TeamConsent, TeamMember } from './team.entity.js';

/** A guest as stored: why is sealed. */
export type StoredMember = Omit<TeamMember, 'name' | 'organisation' | 'why' | 'parts' | 'timesRead' | 'lastReadOn'> & { readonly why: Buffer };
/** One part of one guest, with who that is. */
export type Standing = TeamConsent & { readonly memberId: Id; readonly name: string; readonly organisation: string };
/** How often a guest looked. */
export interface Reading {
  readonly memberId: Id;
  readonly times: number;
  readonly lastOn: CalendarDate;
}

interface NewMember {
  readonly id: Id;
  readonly issuer: string;
  readonly login: string;
  readonly work: string;
  readonly why: Buffer;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
  readonly parts: readonly AskedPart[];
}

/** Who is in the team of an opened child. Written by functions of the database alone. */
@Injectable()
export class TeamRepository {
  /** Who is in it first, then the latest; whose last day passed has ended. */
  async ofChild(unit: Unit, childId: Id): Promise<StoredMember[]> {
    return unit.query<StoredMember>(
      `select m.id, m.work, m.why, m.from_on as "fromOn", m.until_on as "untilOn", case when m.until_on < $3 then 'ENDED' else m.state end as state,
         coalesce(m.ended_on, case when m.until_on < $3 then m.until_on end) as "endedOn", coalesce(m.ended_by, case when m.until_on < $3 then 'PERIOD' end) as "endedBy", m.version
       from support.team_member m where m.controller_id = $1 and m.child_id = $2 order by m.ended_on desc nulls first, m.proposed_on desc, m.id limit 40`,
      [unit.controllerId, childId, unit.today],
    );
  }

  async standing(unit: Unit, childId: Id): Promise<Standing[]> {
    return unit.query<Standing>(
      `select member_id as "memberId", name, organisation, part, is_asked as "isAsked", is_open as "isOpen", yours, decides, allowed, refused from support.team_standing($1)`,
      [childId],
    );
  }

  async readings(unit: Unit, childId: Id): Promise<Reading[]> {
    return unit.query<Reading>('select member_id as "memberId", times, last_on as "lastOn" from support.team_readings($1)', [childId]);
  }

  async propose(unit: Unit, childId: Id, { id, issuer, login, work, why, fromOn, untilOn, parts }: NewMember): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.propose_team_member($1, $2, $3, $4, $5, $6, $7, $8, $9::text[])', [
      id,
      childId,
      issuer,
      login,
      work,
      why,
      fromOn,
      untilOn,
      parts,
    ]);
  }

  async answer(
    unit: Unit,
    childId: Id,
    { id, memberId, part, allows }: PartAnswer & { readonly id: Id; readonly memberId: Id },
    paper: OnPaper | null,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.answer_team_part($1, $2, $3, $4, $5, $6, $7)', [
      id,
      childId,
      memberId,
      part,
      allows,
      paper?.guardianId ?? null,
      paper?.proofReference ?? null,
    ]);
  }

  async end(unit: Unit, childId: Id, memberId: Id, version: number): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.end_team_member($1, $2, $3)', [childId, memberId, version]);
  }
}
