import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { FrameworkService } from '../framework/framework.service.js';
import { levelsAlong } from '../level/level.entity.js';
import type { Profile } from './profile.entity.js';
import { ProfileRepository } from './profile.repository.js';
import type { ChildProfileType } from './profile.type.js';

/** What one child's card says of its development (S3). */
@Injectable()
export class ProfileService {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly profiles: ProfileRepository,
  ) {}

  /** The card of one child: strengths, what works, levels, last wellbeing. Refuses NOT_FOUND. */
  async card(unit: Unit, childId: Id): Promise<ChildProfileType> {
    const [, profile] = await Promise.all([unit.openOne('CHILD', childId, 'MEET'), this.profiles.of(unit, childId)]);
    return this.shown(unit, childId, profile);
  }

  /** The profile of a child that was opened already, for a purpose that reads levels; empty when nobody wrote anything. */
  async of(unit: Unit, childId: Id): Promise<Profile> {
    return this.profiles.of(unit, childId);
  }

  /** A profile as the card shows it: all lines in order, none left out. */
  shown(unit: Unit, childId: Id, profile: Profile): ChildProfileType {
    const { strengths, levels, wellbeing, involvement, wellbeingOn, ...rest } = profile;
    return {
      ...rest,
      childId,
      strengths: [...strengths],
      levels: levelsAlong(this.frameworks.lines, unit.today)(levels),
      wellbeing,
      involvement,
      wellbeingOn,
    };
  }
}
