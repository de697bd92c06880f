import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';
import { ActionType } from '../action/action.type.js';
import { WordsOfParent } from '../family/family.type.js';
import { GoalType } from '../goal/goal.type.js';
import { MeetingItemType } from '../meeting/meeting.type.js';
import { NeedType } from '../need/need.type.js';
import { PlaceInTeam } from './place-in-team.type.js';
import type { TeamPart } from './team.entity.js';
import { TeamPartEnum } from './team.input.js';

/** A child in whose wrap-around team the reader is a guest. */
@ObjectType('TeamSeat')
@ShownFor('TEAM_SEAT')
export class TeamSeatType extends PlaceInTeam {
  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => [TeamPartEnum])
  parts!: readonly TeamPart[];
}

/** Words of a parent, as a guest reads them. */
@ObjectType('TeamWords')
@ShownFor('TEAM_SEAT')
export class TeamWordsType extends WordsOfParent {}

/** What a guest reads of one child: null is a part that is not open. */
@ObjectType('TeamSight')
@ShownFor('TEAM_SEAT')
export class TeamSightType extends TeamSeatType {
  @Field(() => [NeedType], { nullable: true, description: 'What helps and what is needed.' })
  needs!: readonly NeedType[] | null;

  @Field(() => [GoalType], { nullable: true })
  goals!: readonly GoalType[] | null;

  @Field(() => [ActionType], { nullable: true })
  actions!: readonly ActionType[] | null;

  @Field(() => [MeetingItemType], { nullable: true })
  meetings!: readonly MeetingItemType[] | null;

  @Field(() => String, { nullable: true, description: 'The handelingsdeel as it was established last.' })
  plan!: string | null;

  @Field(() => [TeamWordsType], { nullable: true })
  family!: readonly TeamWordsType[] | null;
}
