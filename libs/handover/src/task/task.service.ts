import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { OwnHandoversService } from '../parents/own-handovers.service.js';
import { LocationTasksService } from './location-tasks.service.js';
import { ReceiverTasksService } from './receiver-tasks.service.js';
import { SenderTasksService } from './sender-tasks.service.js';
import { aboutChild, mostPressing, type Task } from './task.entity.js';
import type { TodayType } from './task.type.js';

/** *Vandaag*: at most five things for whoever looks, by role. */
@Injectable()
export class TaskService {
  constructor(
    private readonly sender: SenderTasksService,
    private readonly receiver: ReceiverTasksService,
    private readonly location: LocationTasksService,
    private readonly parents: OwnHandoversService,
  ) {}

  /** The most pressing five, and how many more can wait; none for a role without work here. */
  async today(unit: Unit): Promise<TodayType> {
    const all = await this.ofRole(unit);
    const tasks = mostPressing(all).map((task) => ({ ...task, late: task.dueOn < unit.today }));
    return { tasks, more: all.length - tasks.length };
  }

  private async ofRole(unit: Unit): Promise<Task[]> {
    switch (unit.caller.role) {
      case 'PEDAGOGICAL_STAFF':
        return this.sender.of(unit);
      case 'TEACHER':
      case 'CARE_COORDINATOR':
        return this.receiver.of(unit);
      case 'ADMINISTRATOR':
        return this.location.toLink(unit);
      case 'LOCATION_LEAD':
        return this.location.toLead(unit);
      case 'GUARDIAN':
        return this.toDecide(unit);
      default:
        return [];
    }
  }

  private async toDecide(unit: Unit): Promise<Task[]> {
    const own = await this.parents.mine(unit);
    return own.flatMap(({ id, childId, callName, toDecide, toReplace }) => {
      const about = { childId, callName, handoverId: id };
      if (toDecide) return [aboutChild('DECIDE_HANDOVER', unit.today, about)];
      return toReplace ? [aboutChild('DECIDE_REPLACEMENT', unit.today, about)] : [];
    });
  }
}
