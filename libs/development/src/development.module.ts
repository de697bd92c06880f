import { Module } from '@nestjs/common';
import { ChildLevelsResolver } from './child-levels/child-levels.resolver.js';
import { ChildLevelsService } from './child-levels/child-levels.service.js';
import { FrameworkResolver } from './framework/framework.resolver.js';
import { FrameworkService } from './framework/framework.service.js';
import { LookRepository } from './look/look.repository.js';
import { LookResolver } from './look/look.resolver.js';
import { LookService } from './look/look.service.js';
import { ProfileRepository } from './profile/profile.repository.js';
import { ProfileResolver } from './profile/profile.resolver.js';
import { ProfileService } from './profile/profile.service.js';
import { RatingRepository } from './rating/rating.repository.js';
import { RatingResolver } from './rating/rating.resolver.js';
import { RatingService } from './rating/rating.service.js';
import { StartingLevelsRepository } from './starting-levels/starting-levels.repository.js';
import { StartingLevelsResolver } from './starting-levels/starting-levels.resolver.js';
import { StartingLevelsService } from './starting-levels/starting-levels.service.js';
import { StrengthRepository } from './strength/strength.repository.js';
import { StrengthResolver } from './strength/strength.resolver.js';
import { StrengthService } from './strength/strength.service.js';
import { WellbeingRepository } from './wellbeing/wellbeing.repository.js';
import { WellbeingResolver } from './wellbeing/wellbeing.resolver.js';
import { WellbeingService } from './wellbeing/wellbeing.service.js';

const repositories = [LookRepository, ProfileRepository, RatingRepository, StartingLevelsRepository, StrengthRepository, WellbeingRepository];
const services = [ChildLevelsService, FrameworkService, LookService, ProfileService, RatingService, StartingLevelsService, StrengthService, WellbeingService];
const resolvers = [
  ChildLevelsResolver,
  FrameworkResolver,
  LookResolver,
  ProfileResolver,
  RatingResolver,
  StartingLevelsResolver,
  StrengthResolver,
  WellbeingResolver,
];

/** What we see of a child, and by which framework. */
@Module({
  providers: [...repositories, ...services, ...resolvers],
  exports: [FrameworkService, ProfileService, RatingService],
})
export class DevelopmentModule {}
