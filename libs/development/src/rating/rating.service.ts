import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { FrameworkService } from '../framework/framework.service.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import type { RecordedLevel } from './rating.entity.js';
import type { CorrectRatingInput } from './rating.input.js';
import { RatingRepository } from './rating.repository.js';

/** Ratings after the look: corrected by a next version, or written down from elsewhere. */
@Injectable()
export class RatingService {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly ratings: RatingRepository,
    private readonly profiles: ProfileRepository,
  ) {}

  /** Adds a next version with its reason; both stay (O18). Refuses NOT_FOUND, INVALID (not whole, no such step), CHANGED_SINCE. */
  async correct(unit: Unit, input: CorrectRatingInput): Promise<Receipt> {
    const { id, childId, ratingId, version, reason, step = null, sight = null, certainty = null, observedOn = null, note } = input;
    if (observedOn && observedOn > unit.today) throw new Refusal('INVALID', 'observed_in_future', { place: 'input.observedOn' });
    const said = [step, sight, certainty].filter((part) => part !== null).length;
    if (said !== (reason === 'WRONG_CHILD' ? 0 : 3)) throw new Refusal('INVALID', 'correction_unfinished', { place: 'input' });
    await unit.openOne('CHILD', childId, 'RATE');
    await this.profiles.hold(unit, childId);
    const line = await this.ratings.lineOf(unit, childId, ratingId);
    if (!line) throw new Refusal('NOT_FOUND', 'not_found');
    this.frameworks.requireStep(line, step, 'input.step');
    const correction = { id, childId, ratingId, version, reason, step, sight, certainty, observedOn, note: note || null };
    const [now] = await Promise.all([this.ratings.correct(unit, correction), this.profiles.write(unit, childId)]);
    return { id, version: now };
  }

  /**
   * Writes levels of an opened child down as ratings, and the profile with them: the caller's own, or with the source they
   * came from (a handover taken into our record). Needs a purpose that may write observation and levels.
   */
  async record(unit: Unit, childId: Id, levels: readonly RecordedLevel[]): Promise<void> {
    levels.forEach(({ line, step }, index) => this.frameworks.requireStep(line, step, `levels.${index}`));
    await Promise.all([this.profiles.hold(unit, childId), this.ratings.record(unit, childId, levels), this.profiles.write(unit, childId)]);
  }
}
