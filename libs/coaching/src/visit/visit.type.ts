import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import type { MeetingForm, Setting, TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { MeetingFormEnum, SettingEnum, TrajectoryType } from '../trajectory/trajectory.type.js';
import { VISIT_STATES, type VisitRow, type VisitState } from './visit.entity.js';

export const VisitStateEnum = codeEnum(VISIT_STATES);
registerEnumType(VisitStateEnum, { name: 'VisitState', description: 'Planned, held (a log was written), or called off.' });

/** A meeting that was planned. */
@ObjectType('Visit')
@ShownFor('COACH_TOGETHER')
export class VisitType {
  @Field(() => ID)
  id!: Id;

  @Field(() => CalendarDateScalar)
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: 'Amsterdam time, 15:30.' })
  plannedTime!: string | null;

  @Field(() => SettingEnum)
  setting!: Setting;

  @Field(() => MeetingFormEnum)
  form!: MeetingForm;

  @Field(() => VisitStateEnum)
  state!: VisitState;

  @Field(() => Int)
  version!: number;
}

/** A meeting of today, with question and ownership of its trajectory. */
@ObjectType('DueVisit')
@ShownFor('COACH_TOGETHER')
export class DueVisitType {
  @Field(() => VisitType)
  visit!: VisitRow;

  @Field(() => TrajectoryType)
  trajectory!: TrajectoryRow;
}
