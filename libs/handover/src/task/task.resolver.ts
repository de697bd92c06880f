import { Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Plain, type Unit } from '#platform';
import { TaskService } from './task.service.js';
import { TodayType } from './task.type.js';

/** *Vandaag*. */
@Resolver(() => TodayType)
export class TaskResolver {
  constructor(private readonly tasks: TaskService) {}

  @Query(() => TodayType, { description: 'At most five things that want doing, for the hat that is worn.' })
  @Plain("the reader's own work: every row of it is opened for one of the reader's own purposes")
  async today(@CurrentUnit() unit: Unit): Promise<TodayType> {
    return this.tasks.today(unit);
  }
}
