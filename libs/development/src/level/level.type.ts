import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { CERTAINTIES, type Certainty, FRESHNESS, type Freshness, type Level, LEVEL_STATES, type LevelState, SIGHTS } from './level.entity.js';

export const SightEnum = codeEnum(SIGHTS);
export const CertaintyEnum = codeEnum(CERTAINTIES);
export const LevelStateEnum = codeEnum(LEVEL_STATES);
export const FreshnessEnum = codeEnum(FRESHNESS);
registerEnumType(SightEnum, { name: 'Sight', description: 'What the rater saw of a step.' });
registerEnumType(CertaintyEnum, { name: 'Certainty', description: 'How sure the rater is.' });
registerEnumType(LevelStateEnum, { name: 'LevelState', description: 'Not looked at, doubt, developing, seen: each with its own shape (X23).' });
registerEnumType(FreshnessEnum, { name: 'Freshness', description: 'Looked at no more than three months ago, no more than six, or longer ago (S2).' });

/** One line of one child: where nobody looked, everything but line and state is null (X23). */
@ObjectType('Level')
@ShownFor('STARTING_LEVELS', 'MEET', 'FOLLOW', 'RATE')
export class LevelType implements Level {
  @Field(() => String)
  line!: string;

  @Field(() => LevelStateEnum)
  state!: LevelState;

  @Field(() => Int, { nullable: true })
  step!: number | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  observedOn!: string | null;

  @Field(() => FreshnessEnum, { nullable: true })
  freshness!: Freshness | null;

  @Field(() => CertaintyEnum, { nullable: true })
  certainty!: Certainty | null;

  @Field(() => String, { nullable: true })
  raterRole!: string | null;

  @Field(() => String, { nullable: true, description: 'The place or instrument it came from; null when it was made here.' })
  source!: string | null;
}
