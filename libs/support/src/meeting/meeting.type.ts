import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Doer } from '../action/action.entity.js';
import { DoerEnum } from '../action/action.input.js';
import { MarkedFileType } from '../paper/marked-file.type.js';

/** One child in a support-team meeting (N3). */
@ObjectType('MeetingItem')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT', 'TEAM_SEAT')
export class MeetingItemType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => CalendarDateScalar)
  heldOn!: string;

  @Field(() => CalendarDateScalar, { description: 'From this day on parents read along.' })
  plannedOn!: string;

  @Field(() => Boolean)
  childInvited!: boolean;

  @Field(() => String, { nullable: true })
  question!: string | null;

  @Field(() => String, { nullable: true })
  works!: string | null;

  @Field(() => String, { nullable: true })
  decision!: string | null;

  @Field(() => DoerEnum, { nullable: true })
  doer!: Doer | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  doBy!: string | null;

  @Field(() => Int)
  version!: number;
}

/** The page of a meeting about one child on paper, with its version and mark. */
@ObjectType('MeetingPaper')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class MeetingPaperType extends MarkedFileType {}
