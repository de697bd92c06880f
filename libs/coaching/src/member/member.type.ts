import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import type { Side } from '../trajectory/trajectory.entity.js';
import { SideEnum } from '../trajectory/trajectory.type.js';
import { COLLEAGUE_ROLES, type ColleagueRole } from './member.entity.js';

export const ColleagueRoleEnum = codeEnum(COLLEAGUE_ROLES);
registerEnumType(ColleagueRoleEnum, { name: 'ColleagueRole', description: 'The roles of school and childcare that ask a coach (R36).' });

/** Somebody in a trajectory. */
@ObjectType('TrajectoryMember')
@ShownFor('COACH_TOGETHER')
export class MemberType {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => SideEnum)
  side!: Side;

  @Field(() => CalendarDateScalar)
  firstDay!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Null while in it.' })
  lastDay!: string | null;
}

/** Somebody of the location who could come along. */
@ObjectType('AvailableColleague')
@ShownFor('COACH_TOGETHER')
export class ColleagueType {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => ColleagueRoleEnum)
  role!: ColleagueRole;
}
