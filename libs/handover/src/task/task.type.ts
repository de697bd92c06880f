import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, Plain } from '#platform';
import { TASK_KINDS, type TaskKind } from './task.entity.js';

export const TaskKindEnum = codeEnum(TASK_KINDS);
registerEnumType(TaskKindEnum, { name: 'TaskKind', description: 'What may want doing today; each follows from a date in the calendar.' });

/** One thing to do today. */
@ObjectType('Task')
@Plain("the reader's own work: every row of it was opened for one of the reader's own purposes")
export class TaskType {
  @Field(() => TaskKindEnum)
  kind!: TaskKind;

  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => Int, { description: 'How many it is about; 1 for a child.' })
  count!: number;

  @Field(() => ID, { nullable: true })
  childId!: Id | null;

  @Field(() => String, { nullable: true })
  callName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The handover, at a school the delivery.' })
  handoverId!: Id | null;

  @Field(() => ID, { nullable: true })
  locationId!: Id | null;
}

/** *Vandaag*: at most five things, most pressing first, and how many more can wait. */
@ObjectType('Today')
@Plain("the reader's own work")
export class TodayType {
  @Field(() => [TaskType], { complexity: ({ childComplexity }) => 5 * childComplexity })
  tasks!: TaskType[];

  @Field(() => Int, { description: 'How many more can wait.' })
  more!: number;
}
