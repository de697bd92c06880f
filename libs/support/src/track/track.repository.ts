import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { TrackAction } from '../states/track.states.js';
import { type Outcome, takeStep } from '../step/step.js';
import type { Decider, Step, Track } from './track.entity.js';

/** A step as it is stored: its words sealed. */
export type StoredStep = Omit<Step, 'reason' | 'enoughWhen'> & { readonly reason: Buffer | null; readonly enoughWhen: Buffer | null };

/** What is written of a decision; the words sealed for the step they belong to. */
export interface NewStep {
  readonly id: Id;
  readonly reviewOn: CalendarDate | null;
  readonly decidedBy: readonly Decider[];
  readonly reason: Buffer | null;
  readonly enoughWhen: Buffer | null;
}

/** The first step of a track, with what it begins. */
interface Start extends NewStep {
  readonly trackId: Id;
  readonly childId: Id;
  readonly locationId: Id;
  readonly level: string;
  readonly ownerId: Id;
}

const TRACK = `t.id, t.child_id as "childId", t.location_id as "locationId", t.scale_id as "scaleId",
  (select jsonb_agg(jsonb_build_object('code', v.code, 'label', v.label, 'needsOpp', v.needs_opp, 'needsTlv', v.needs_tlv) order by v.place)
   from support.scale_level v where v.controller_id = t.controller_id and v.scale_id = t.scale_id) as levels, t.level_code as level, l.label as "levelLabel", l.needs_opp as "needsOpp", l.needs_tlv as "needsTlv",
  t.owner_account_id as "ownerId", coalesce(o.name, '') as "ownerName", coalesce(o.works_here, false) as "ownerWorksHere", t.state, t.started_on as "startedOn", t.step_on as "stepOn", t.review_on as "reviewOn", t.ended_on as "endedOn", t.version`;
const FROM =
  'from support.track t join support.scale_level l on l.controller_id = t.controller_id and l.scale_id = t.scale_id and l.code = t.level_code left join support.owner_of(t.id) o on true';

/** Tracks of opened children. */
@Injectable()
export class TrackRepository {
  /** The tracks of a child, the running one first. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<Track[]> {
    return unit.query<Track>(
      `select ${TRACK} ${FROM} where t.controller_id = $1 and t.child_id = $2 order by t.ended_on desc nulls first, t.started_on desc, t.id limit $3`,
      [unit.controllerId, childId, first],
    );
  }

  /** The ladder of some tracks, from the first step on. */
  async steps(unit: Unit, trackIds: readonly Id[]): Promise<(StoredStep & { readonly trackId: Id })[]> {
    return unit.query(
      `select s.id, s.track_id as "trackId", s.action, s.from_level as "fromLevel", s.to_level as "toLevel", s.on_date as "onDate", s.review_on as "reviewOn", s.decided_by as "decidedBy",
         support.name_of_colleague(s.owner_account_id) as "ownerName", w.reason, w.enough_when as "enoughWhen"
       from support.step s left join support.step_words w on w.controller_id = s.controller_id and w.step_id = s.id
       where s.controller_id = $1 and s.track_id = any ($2::uuid[]) order by s.track_id, s.place`,
      [unit.controllerId, trackIds],
    );
  }

  /** Names that stand on paper. */
  async placeOf(unit: Unit, locationId: Id): Promise<{ readonly location: string; readonly organisation: string }> {
    const [place] = await unit.query<{ location: string; organisation: string }>(
      'select l.name as location, c.name as organisation from centre.location l join centre.controller c on c.id = l.controller_id where l.controller_id = $1 and l.id = $2',
      [unit.controllerId, locationId],
    );
    return place ?? { location: '', organisation: '' };
  }

  async start(unit: Unit, { trackId, childId, locationId, level, ownerId, reviewOn, id, decidedBy, reason, enoughWhen }: Start): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.start_track($1, $2, $3, $4, $5, $6, $7, $8::text[], $9, $10)', [
      trackId,
      childId,
      locationId,
      level,
      ownerId,
      reviewOn,
      id,
      decidedBy,
      reason,
      enoughWhen,
    ]);
  }

  async step(
    unit: Unit,
    at: { trackId: Id; version: number; action: TrackAction; level: string | null },
    { id, reviewOn, decidedBy, reason, enoughWhen }: NewStep,
  ): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.step_track($1, $2, $3, $4, $5, $6, $7::text[], $8, $9)', [
      at.trackId,
      at.version,
      id,
      at.action,
      at.level,
      reviewOn,
      decidedBy,
      reason,
      enoughWhen,
    ]);
  }

  async handOver(unit: Unit, at: { trackId: Id; version: number; ownerId: Id }, { id, reason }: Pick<NewStep, 'id' | 'reason'>): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.hand_over_track($1, $2, $3, $4, $5)', [at.trackId, at.version, at.ownerId, id, reason]);
  }
}
