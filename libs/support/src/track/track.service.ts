import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, newId } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import { refuseReview } from '../term/review-term.js';
import { ladderOf, type TrackPage } from './track.entity.js';
import type { HandOverTrackInput, StartTrackInput, StepWordsInput, TakeTrackStepInput } from './track.input.js';
import { type NewStep, TrackRepository } from './track.repository.js';
import { nextReview, termOfTrack } from './track.terms.js';

/** What is written of a step, sealed with the key of the child. */
const wordsOf = (childId: Id) => ({ childId, table: 'support.step_words', columns: { reason: 'reason', enoughWhen: 'enough_when' } }) as const;

/** The track of a child: steps up and down, each with its reason, its review and when it is enough; it always has an owner and a date (R27, R39, X16). */
@Injectable()
export class TrackService {
  constructor(
    private readonly tracks: TrackRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** The tracks of a child, the running one first, each with its ladder. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<TrackPage[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    const tracks = await this.tracks.ofChild(unit, childId, first);
    const steps = await this.tracks.steps(
      unit,
      tracks.map(({ id }) => id),
    );
    const opened = await openColumns(this.sealer, unit, wordsOf(childId), steps);
    return tracks.map((track) => ({
      ...track,
      term: termOfTrack(track),
      ...ladderOf(
        track,
        opened.filter(({ trackId }) => trackId === track.id),
      ),
    }));
  }

  /** What a location of the own organisation and the organisation are called. */
  async placeOf(unit: Unit, locationId: Id): Promise<{ readonly location: string; readonly organisation: string }> {
    return this.tracks.placeOf(unit, locationId);
  }

  /** Refuses NOT_FOUND, NOT_NOW (a track runs, no scale is in use there), INVALID (level, owner, review). */
  async start(unit: Unit, input: StartTrackInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, 'SUPPORT');
    const step = await this.worded(unit, input, input.reviewOn ?? nextReview('START', unit.today));
    if (step.reviewOn) refuseReview(unit.today, step.reviewOn, false);
    return receiptOf(
      input.id,
      await this.tracks.start(unit, {
        ...step,
        trackId: input.id,
        childId: input.childId,
        locationId: input.locationId,
        level: input.level,
        ownerId: input.ownerId,
      }),
    );
  }

  /** Refuses NOT_FOUND, NOT_NOW (not from this state), INVALID (level, reason, review), CHANGED_SINCE. */
  async step(unit: Unit, input: TakeTrackStepInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, 'SUPPORT');
    const { trackId, version, action, level = null } = input;
    const step = await this.worded(unit, input, input.reviewOn ?? nextReview(action, unit.today));
    return receiptOf(trackId, await this.tracks.step(unit, { trackId, version, action, level }, step));
  }

  /** Gives the track another owner of the same location, as a step with its reason; refuses NOT_FOUND, INVALID (who may not own one, R39), NOT_NOW (over, or theirs already), CHANGED_SINCE. */
  async handOver(unit: Unit, { childId, trackId, version, ownerId, reason }: HandOverTrackInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const id = newId();
    const sealed = await sealColumns<'reason' | 'enoughWhen', string | null>(this.sealer, unit, wordsOf(childId), id, { reason, enoughWhen: null });
    return receiptOf(trackId, await this.tracks.handOver(unit, { trackId, version, ownerId }, { id, reason: sealed.reason }));
  }

  private async worded(unit: Unit, { childId, decidedBy, reason, enoughWhen }: StepWordsInput, reviewOn: string | null): Promise<NewStep> {
    const id = newId();
    const sealed = await sealColumns<'reason' | 'enoughWhen', string | null>(this.sealer, unit, wordsOf(childId), id, {
      reason: reason ?? null,
      enoughWhen: enoughWhen ?? null,
    });
    return { id, reviewOn, decidedBy, ...sealed };
  }
}
