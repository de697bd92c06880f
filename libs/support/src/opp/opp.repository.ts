import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { OppAction, OppState } from '../states/opp.states.js';
import type { OnPaper } from '../step/on-paper.js';
import { type Outcome, takeStep } from '../step/step.js';
import type { Hearing } from './opp.entity.js';

/** One version of an OPP as it is stored; texts sealed. What a purpose does not read is null. */
interface VersionOfOpp {
  /** Of the OPP. */
  readonly id: Id;
  readonly number: number;
  readonly talkedOverOn: CalendarDate | null;
  readonly hearing: Hearing['kind'] | null;
  readonly heardOn: CalendarDate | null;
  readonly establishedOn: CalendarDate | null;
  readonly withConsent: boolean | null;
  readonly outflow: Buffer | null;
  readonly reasons: Buffer | null;
  readonly hearingHow: Buffer | null;
  readonly withoutConsent: Buffer | null;
  readonly actionPart: Buffer | null;
  /** What the child's drawing shows; the picture is asked for by itself. */
  readonly drawingShows: Buffer | null;
}

/** An OPP with its present version. */
export interface StoredOpp extends VersionOfOpp {
  readonly trackId: Id;
  /** Where it is made: a school, and the organisation that answers for it. */
  readonly locationName: string;
  readonly organisationName: string;
  readonly state: OppState;
  readonly needOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly version: number;
  readonly askedOn: CalendarDate | null;
  readonly answered: number;
  readonly agreed: number;
  /** What the parent who asks said of it as it stands. */
  readonly yourAnswer: boolean | null;
}

/** A version, also when a later one holds. */
export interface StoredVersion extends VersionOfOpp {
  /** The care coordinator who established it; null while nobody did. */
  readonly establishedBy: string | null;
}

/** A look back as it is stored: its line sealed. */
export interface StoredLookBack {
  readonly id: Id;
  readonly oppId: Id;
  readonly onDate: CalendarDate;
  readonly withChild: boolean;
  readonly line: Buffer;
}

/** A step with all it may carry; texts sealed for the present version. */
export interface OppStep {
  readonly action: OppAction;
  readonly on: CalendarDate;
  readonly hearing: Hearing['kind'] | null;
  readonly how: Buffer | null;
  readonly because: Buffer | null;
  readonly evaluationId: Id;
  readonly withChild: boolean;
  readonly line: Buffer | null;
}

const OF_VERSION = `v.opp_id as id, v.number, v.talked_over_on as "talkedOverOn", v.hearing, v.heard_on as "heardOn", v.established_on as "establishedOn", v.with_consent as "withConsent",
         x.outflow, x.reasons, x.hearing_how as "hearingHow", a.text as "actionPart", a.without_consent as "withoutConsent", d.shows as "drawingShows"`;
const TEXTS_OF_VERSION = `left join support.opp_text x on x.controller_id = v.controller_id and x.opp_id = v.opp_id and x.number = v.number
       left join support.opp_action_part a on a.controller_id = v.controller_id and a.opp_id = v.opp_id and a.number = v.number
       left join support.opp_drawing d on d.controller_id = v.controller_id and d.opp_id = v.opp_id and d.number = v.number`;

/** OPPs of opened children. */
@Injectable()
export class OppRepository {
  /** The one that runs first; each with its present version. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<StoredOpp[]> {
    return unit.query<StoredOpp>(
      `select o.track_id as "trackId", l.name as "locationName", c.name as "organisationName", o.state, o.need_on as "needOn", o.due_on as "dueOn", o.started_on as "startedOn", o.ended_on as "endedOn", o.version,
         ${OF_VERSION}, v.asked_on as "askedOn",
         w.answered, w.agreed, support.own_opp_answer(o.id) as "yourAnswer"
       from support.opp o
       join support.track t on t.controller_id = o.controller_id and t.id = o.track_id
       join centre.location l on l.controller_id = t.controller_id and l.id = t.location_id
       join centre.controller c on c.id = o.controller_id
       join support.opp_version v on v.controller_id = o.controller_id and v.opp_id = o.id and v.number = o.number
       ${TEXTS_OF_VERSION}
       cross join lateral support.opp_answers(o.id) w
       where o.controller_id = $1 and o.child_id = $2 order by o.ended_on desc nulls first, o.need_on desc, o.id limit $3`,
      [unit.controllerId, childId, first],
    );
  }

  /** Every version of one OPP, the present one first. */
  async versions(unit: Unit, childId: Id, oppId: Id): Promise<StoredVersion[]> {
    return unit.query<StoredVersion>(
      `select ${OF_VERSION}, support.name_of_colleague(v.established_by) as "establishedBy"
       from support.opp_version v
       ${TEXTS_OF_VERSION}
       where v.controller_id = $1 and v.child_id = $2 and v.opp_id = $3 order by v.number desc limit 50`,
      [unit.controllerId, childId, oppId],
    );
  }

  /** Looks back on some OPPs, the earliest first. */
  async lookBacks(unit: Unit, oppIds: readonly Id[]): Promise<StoredLookBack[]> {
    return unit.query<StoredLookBack>(
      `select e.id, e.opp_id as "oppId", e.on_date as "onDate", e.with_child as "withChild", e.line from support.opp_evaluation e
       where e.controller_id = $1 and e.opp_id = any ($2::uuid[]) order by e.on_date, e.id`,
      [unit.controllerId, oppIds],
    );
  }

  async begin(unit: Unit, id: Id, trackId: Id, needOn: CalendarDate): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.begin_opp($1, $2, $3)', [id, trackId, needOn]);
  }

  async write(
    unit: Unit,
    oppId: Id,
    version: number,
    texts: { outflow: Buffer | null; reasons: Buffer | null; actionPart: Buffer | null; isOtherPart: boolean },
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.write_opp($1, $2, $3, $4, $5, $6)', [
      oppId,
      version,
      texts.outflow,
      texts.reasons,
      texts.actionPart,
      texts.isOtherPart,
    ]);
  }

  async step(
    unit: Unit,
    oppId: Id,
    version: number,
    { action, on, hearing, how, because, evaluationId, withChild, line }: OppStep,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.step_opp($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      oppId,
      version,
      action,
      on,
      hearing,
      how,
      because,
      evaluationId,
      withChild,
      line,
    ]);
  }

  async answer(unit: Unit, oppId: Id, version: number, agrees: boolean, paper: OnPaper | null): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.answer_opp($1, $2, $3, $4, $5)', [
      oppId,
      version,
      agrees,
      paper?.guardianId ?? null,
      paper?.proofReference ?? null,
    ]);
  }
}
