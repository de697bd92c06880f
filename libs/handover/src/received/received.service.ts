import { Injectable } from '@nestjs/common';
import { GroupService } from '#centre';
import type { Unit } from '#platform';
import { SettingRepository } from '../calendar/setting.repository.js';
import { type GroupDelivery, ReceiverTasksRepository } from '../task/receiver-tasks.repository.js';
import { tasksFor } from '../task/receiver-tasks.service.js';
import type { Task } from '../task/task.entity.js';
import type { ReceivedHandoverType } from './received.type.js';

const GROUPS_MOST = 100;

/** What arrived for the groups the reader's posts are about: a list, no reading (design 6). */
@Injectable()
export class ReceivedService {
  constructor(
    private readonly groups: GroupService,
    private readonly deliveries: ReceiverTasksRepository,
    private readonly settings: SettingRepository,
  ) {}

  /** Living deliveries by first school day, and those withdrawn lately; empty without groups. */
  async mine(unit: Unit): Promise<ReceivedHandoverType[]> {
    const groups = await this.groups.mine(unit, GROUPS_MOST, null);
    const opened = await unit.openList(
      groups.map(({ id }) => id),
      'HANDOVER_BOARD',
    );
    const [first] = groups;
    if (opened.size === 0 || !first) return [];
    const [deliveries, setting] = await Promise.all([this.deliveries.ofGroups(unit, [...opened]), this.settings.of(unit, first.locationId)]);
    return deliveries.map((delivery) => received(delivery, tasksFor(unit, delivery, setting)[0]));
  }
}

function received(
  { id, childId, groupId, callName, state, firstSchoolDay, readOn, spokenOn, plannedOn }: GroupDelivery,
  task: Task | undefined,
): ReceivedHandoverType {
  const talkOn = spokenOn ?? plannedOn;
  return { id, childId, groupId, callName, state, firstSchoolDay, readOn, talkOn, asks: task?.kind ?? null, askedBy: task?.dueOn ?? null };
}
