import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import type { GroupDelivery } from '../task/receiver-tasks.repository.js';
import { ReceiverTasksService } from '../task/receiver-tasks.service.js';
import type { Task } from '../task/task.entity.js';
import type { ReceivedHandoverType } from './received.type.js';

/** What arrived for the groups the reader's posts are about: a list, no reading (design 6). */
@Injectable()
export class ReceivedService {
  constructor(private readonly tasks: ReceiverTasksService) {}

  /** Living deliveries by first school day, and those withdrawn lately; empty without groups. */
  async mine(unit: Unit): Promise<ReceivedHandoverType[]> {
    const arrived = await this.tasks.arrived(unit);
    return arrived.map(({ delivery, tasks: [next] }) => received(delivery, next));
  }
}

function received(
  { id, childId, groupId, callName, state, firstSchoolDay, readOn, spokenOn, plannedOn }: GroupDelivery,
  task: Task | undefined,
): ReceivedHandoverType {
  const talkOn = spokenOn ?? plannedOn;
  return { id, childId, groupId, callName, state, firstSchoolDay, readOn, talkOn, asks: task?.kind ?? null, askedBy: task?.dueOn ?? null };
}
