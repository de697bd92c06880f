import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { MatchAction } from '../states/match.states.js';
import { type Outcome, takeStep } from '../step/step.js';
import type { Checked, FamilyComment, FamilyMatch, FamilyPart, FamilyText } from './family.entity.js';

export type StoredText = Omit<FamilyText, 'text' | 'comments'> & { readonly text: Buffer };
export type StoredComment = Omit<FamilyComment, 'comment'> & { readonly comment: Buffer };
export type StoredMatch = Omit<FamilyMatch, 'family'> & { readonly family: Buffer };

/** What a step of a match may carry. */
interface MatchStep {
  readonly action: MatchAction;
  readonly checked: readonly Checked[] | null;
  readonly vogOn: CalendarDate | null;
  readonly familyChoseOn: CalendarDate | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

/** What families write themselves and who stands beside them, of opened children. */
@Injectable()
export class FamilyRepository {
  async texts(unit: Unit, childId: Id): Promise<StoredText[]> {
    return unit.query<StoredText>(
      `select t.id, t.part, t.text, coalesce(t.guardian_id = support.own_guardian(t.child_id), false) as yours, t.written_on as "writtenOn", t.version
       from support.family_text t where t.controller_id = $1 and t.child_id = $2 order by array_position(array['OWN', 'SELF', 'NETWORK', 'PROFESSIONAL'], t.part), t.written_on, t.id limit 40`,
      [unit.controllerId, childId],
    );
  }

  async comments(unit: Unit, childId: Id): Promise<StoredComment[]> {
    return unit.query<StoredComment>(
      `select c.id, c.text_id as "textId", c.comment, support.name_of_colleague(c.account_id) as "saidBy", c.on_date as "onDate"
       from support.family_comment c where c.controller_id = $1 and c.child_id = $2 order by c.on_date, c.id limit 100`,
      [unit.controllerId, childId],
    );
  }

  /** The match that runs first; whose last day passed has ended. */
  async matches(unit: Unit, childId: Id): Promise<StoredMatch[]> {
    return unit.query<StoredMatch>(
      `select m.id, case when m.ends_on < $3 then 'ENDED' else m.state end as state, m.family, support.name_of_colleague(m.signal_account_id) as "signalTo", m.checked, m.vog_on as "vogOn", m.parents_chose_on as "parentsChoseOn", m.family_chose_on as "familyChoseOn",
         m.starts_on as "startsOn", m.ends_on as "endsOn", coalesce(m.ended_on, case when m.ends_on < $3 then m.ends_on end) as "endedOn", m.version
       from support.family_match m where m.controller_id = $1 and m.child_id = $2 order by m.ended_on desc nulls first, m.id limit 20`,
      [unit.controllerId, childId, unit.today],
    );
  }

  async write(unit: Unit, childId: Id, text: { id: Id; part: FamilyPart; version: number; sealed: Buffer }): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.write_family_text($1, $2, $3, $4, $5)', [text.id, childId, text.part, text.version, text.sealed]);
  }

  async comment(unit: Unit, id: Id, textId: Id, sealed: Buffer): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.comment_family_text($1, $2, $3)', [id, textId, sealed]);
  }

  async propose(unit: Unit, childId: Id, id: Id, family: Buffer, signalTo: Id): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.propose_match($1, $2, $3, $4)', [id, childId, family, signalTo]);
  }

  async step(
    unit: Unit,
    childId: Id,
    id: Id,
    version: number,
    { action, checked, vogOn, familyChoseOn, startsOn, endsOn }: MatchStep,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.step_match($1, $2, $3, $4, $5::text[], $6, $7, $8, $9)', [
      childId,
      id,
      version,
      action,
      checked,
      vogOn,
      familyChoseOn,
      startsOn,
      endsOn,
    ]);
  }
}
