import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { ProfileRepository } from '../profile/profile.repository.js';
import type { CorrectWellbeingInput } from './wellbeing.input.js';
import { WellbeingRepository } from './wellbeing.repository.js';

/** Wellbeing and involvement after the look: corrected by a next version. */
@Injectable()
export class WellbeingService {
  constructor(
    private readonly wellbeing: WellbeingRepository,
    private readonly profiles: ProfileRepository,
  ) {}

  /** Adds a next version with its reason; both stay (O18). Refuses NOT_FOUND, INVALID (says nothing, or something of a wrong child), CHANGED_SINCE. */
  async correct(unit: Unit, input: CorrectWellbeingInput): Promise<Receipt> {
    const { id, childId, wellbeingId, version, reason, wellbeing = null, involvement = null } = input;
    const says = wellbeing !== null || involvement !== null;
    if (says === (reason === 'WRONG_CHILD')) throw new Refusal('INVALID', 'wellbeing_correction_unfinished', { place: 'input' });
    await unit.openOne('CHILD', childId, 'RATE');
    await this.profiles.hold(unit, childId);
    if (!(await this.wellbeing.has(unit, childId, wellbeingId))) throw new Refusal('NOT_FOUND', 'not_found');
    const correction = { id, childId, wellbeingId, version, reason, wellbeing, involvement };
    const [now] = await Promise.all([this.wellbeing.correct(unit, correction), this.profiles.write(unit, childId)]);
    return { id, version: now, state: says ? 'CORRECTED' : 'TAKEN_BACK' };
  }
}
