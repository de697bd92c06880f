import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Doer, Setting } from './action.entity.js';
import { DoerEnum, SettingEnum } from './action.input.js';

/** Who does what, where, until when (R44). */
@ObjectType('SupportAction')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT', 'TEAM_SEAT')
export class ActionType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID, { nullable: true })
  goalId!: Id | null;

  @Field(() => SettingEnum)
  setting!: Setting;

  @Field(() => DoerEnum)
  doer!: Doer;

  @Field(() => String, { nullable: true })
  what!: string | null;

  @Field(() => CalendarDateScalar)
  beganOn!: string;

  @Field(() => CalendarDateScalar)
  untilOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int)
  version!: number;
}
