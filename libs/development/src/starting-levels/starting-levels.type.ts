import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Level } from '../level/level.entity.js';
import { LevelType } from '../level/level.type.js';

/** One child of a group as a row of the grid: all lines, with freshness, certainty and source in every cell (S1, S2). */
@ObjectType('StartingLevels')
@ShownFor('STARTING_LEVELS')
export class StartingLevelsType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { nullable: true, description: 'As much of the family name as a class needs: de W., and Bl. beside Br. where two have one call name.' })
  familyInitial!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Years and months, as 3;11.' })
  ageLabel!: string | null;

  @Field(() => CalendarDateScalar, { description: 'The first day in this group.' })
  firstDay!: string;

  @Field(() => String, { nullable: true, description: 'How far the handover of this child is; null when none was received.' })
  handoverState!: string | null;

  @Field(() => [LevelType], {
    description: 'All lines in order; one nobody looked at says so (X23).',
    complexity: ({ childComplexity }) => 12 * childComplexity,
  })
  levels!: readonly Level[];

  @Field(() => String, { nullable: true, description: 'One short line of what works with this child.' })
  works!: string | null;
}

/** A whole group on one screen. */
@ObjectType('GroupLevels')
@ShownFor('STARTING_LEVELS')
export class GroupLevelsType {
  @Field(() => ID)
  groupId!: Id;

  @Field(() => [StartingLevelsType])
  children!: StartingLevelsType[];
}
