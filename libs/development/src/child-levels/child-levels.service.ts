import { Injectable } from '@nestjs/common';
import { ageInMonths, type CalendarDate, type Id } from '#kernel';
import type { Unit } from '#platform';
import { FrameworkService } from '../framework/framework.service.js';
import { stateOf } from '../level/level.entity.js';
import { LookRepository } from '../look/look.repository.js';
import { ProfileService } from '../profile/profile.service.js';
import { type StandingRating, standingRatings } from '../rating/rating.entity.js';
import { RatingRepository } from '../rating/rating.repository.js';
import type { RatingType } from '../rating/rating.type.js';
import { scalesToTalkAbout, standingLooks } from '../wellbeing/wellbeing.entity.js';
import { WellbeingRepository } from '../wellbeing/wellbeing.repository.js';
import type { ChildLevelsType } from './child-levels.type.js';

/** The chart of one child over the years, with every correction behind its point. */
@Injectable()
export class ChildLevelsService {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly looks: LookRepository,
    private readonly ratings: RatingRepository,
    private readonly wellbeing: WellbeingRepository,
    private readonly cards: ProfileService,
  ) {}

  /** Profile and history of one child. Refuses NOT_FOUND. */
  async childLevels(unit: Unit, childId: Id): Promise<ChildLevelsType> {
    const [, child, profile, ratings, versions] = await Promise.all([
      unit.openOne('CHILD', childId, 'FOLLOW'),
      this.looks.child(unit, childId),
      this.cards.of(unit, childId),
      this.ratings.all(unit, childId),
      this.wellbeing.all(unit, childId),
    ]);
    const standing = standingRatings(ratings);
    const history = this.frameworks.lines.map((line) => ({ line, ratings: (standing.get(line) ?? []).map((rating) => point(rating, child.birthDate)) }));
    const wellbeing = standingLooks(versions).map((look) => ({ ...look, earlier: [...look.earlier] }));
    const talkAbout = scalesToTalkAbout(wellbeing, this.frameworks.scales);
    return { childId, ...child, profile: this.cards.shown(unit, childId, profile), history, wellbeing, talkAbout };
  }
}

function point(rating: StandingRating, birthDate: CalendarDate | null): RatingType {
  const { step, sight, certainty, observedOn, earlier } = rating as StandingRating & Pick<RatingType, 'step' | 'sight' | 'certainty'>;
  const ageMonths = birthDate === null ? null : ageInMonths(birthDate, observedOn);
  return { ...rating, step, sight, certainty, state: stateOf({ sight, certainty }), ageMonths, earlier: [...earlier] };
}
