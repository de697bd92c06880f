import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { WellbeingScaleEnum } from '../framework/framework.type.js';
import type { WellbeingScaleCode } from '../framework/wellbeing.file.js';
import { ChildProfileType } from '../profile/profile.type.js';
import { RatingType } from '../rating/rating.type.js';
import { StandingWellbeingType } from '../wellbeing/wellbeing.type.js';

/** One line over the years; points only where somebody looked, so that nothing is drawn through a gap (X23). */
@ObjectType('LineHistory')
@ShownFor('FOLLOW')
export class LineHistoryType {
  @Field(() => String)
  line!: string;

  @Field(() => [RatingType], { description: 'In the order of looking; empty when nobody looked.' })
  ratings!: RatingType[];
}

/** One child's development from 0 to 12: what is known now, and how it came about. */
@ObjectType('ChildLevels')
@ShownFor('FOLLOW')
export class ChildLevelsType {
  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  birthDate!: string | null;

  @Field(() => ChildProfileType)
  profile!: ChildProfileType;

  @Field(() => [LineHistoryType], { complexity: ({ childComplexity }) => 12 * childComplexity })
  history!: LineHistoryType[];

  @Field(() => [StandingWellbeingType], { description: 'Latest first.' })
  wellbeing!: StandingWellbeingType[];

  @Field(() => [WellbeingScaleEnum], { description: 'Scales that were low several looks in a row: a question to talk about, no alarm (O6).' })
  talkAbout!: WellbeingScaleCode[];
}
