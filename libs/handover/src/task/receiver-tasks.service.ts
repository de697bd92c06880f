import { Injectable } from '@nestjs/common';
import { GroupService } from '#centre';
import { addDays, type CalendarDate, type Id } from '#kernel';
import type { Unit } from '#platform';
import { arrivalDates, type CalendarSetting, hasCome } from '../calendar/handover.calendar.js';
import { SettingRepository, STANDARD_SETTING } from '../calendar/setting.repository.js';
import { type GroupDelivery, ReceiverTasksRepository } from './receiver-tasks.repository.js';
import { aboutChild, type Task } from './task.entity.js';

const GROUPS_MOST = 100;
/** Words that were put right are read within a week. */
const DAYS_TO_REREAD = 7;

/** What a teacher or care coordinator has to do with what arrived. */
@Injectable()
export class ReceiverTasksService {
  constructor(
    private readonly groups: GroupService,
    private readonly deliveries: ReceiverTasksRepository,
    private readonly settings: SettingRepository,
  ) {}

  /** Of the groups the reader's posts are about. */
  async of(unit: Unit): Promise<Task[]> {
    const arrived = await this.arrived(unit);
    return arrived.flatMap(({ tasks }) => tasks);
  }

  /** Living deliveries for those groups by first school day, and those withdrawn lately, each with what it asks; empty without groups. */
  async arrived(unit: Unit): Promise<{ delivery: GroupDelivery; tasks: Task[] }[]> {
    const groups = await this.groups.mine(unit, GROUPS_MOST, null);
    const opened = await unit.openList(
      groups.map(({ id }) => id),
      'HANDOVER_BOARD',
    );
    if (opened.size === 0) return [];
    const locationOf = new Map(groups.map(({ id, locationId }) => [id, locationId]));
    const [deliveries, settings] = await Promise.all([
      this.deliveries.ofGroups(unit, [...opened]),
      this.settings.ofLocations(unit, [...new Set(locationOf.values())]),
    ]);
    const settingOf = (groupId: Id) => settings.get(locationOf.get(groupId) ?? '') ?? STANDARD_SETTING;
    return deliveries.map((delivery) => ({ delivery, tasks: tasksFor(unit, delivery, settingOf(delivery.groupId)) }));
  }
}

/** The next thing the reader has to do with one delivery: a starting level is confirmed by who has the child in the group (R16). */
function tasksFor({ today, caller }: Unit, delivery: GroupDelivery, setting: CalendarSetting): Task[] {
  return tasksOf(delivery, setting, today).filter(({ kind }) => kind !== 'CONFIRM_STARTING_LEVEL' || caller.role === 'TEACHER');
}

/** The next thing to do with one delivery; reading comes first, then talking, then levels, then the answer back. */
export function tasksOf(delivery: GroupDelivery, setting: CalendarSetting, today: CalendarDate): Task[] {
  const { id, childId, callName, state, receivedOn, readOn, spokenOn, plannedOn, firstSchoolDay, unreadReplacementOn, endedOn } = delivery;
  const about = { childId, callName, handoverId: id };
  const start = firstSchoolDay ?? addDays(receivedOn ?? today, 28);
  const dates = arrivalDates(start, setting);
  if (state === 'WITHDRAWN') return [aboutChild('SHARING_STOPPED', endedOn ?? today, about)];
  if (state === 'SENT') return [];
  if (!readOn) return [aboutChild('READ_HANDOVER', dates.nudgeTeacherOn, about)];
  if (unreadReplacementOn) return [aboutChild('READ_REPLACEMENT', addDays(unreadReplacementOn, DAYS_TO_REREAD), about)];
  const talks = (delivery.warmRequired || delivery.warmAsked) && !spokenOn;
  if (talks && state === 'RECEIVED') return [aboutChild('PLAN_CONVERSATION', addDays(start, -7), about)];
  if (talks && plannedOn && state === 'CONVERSATION_PLANNED') return [aboutChild('HOLD_CONVERSATION', plannedOn, about)];
  if (state === 'STARTING_LEVEL_CONFIRMED') return hasCome(dates.feedbackFrom, today) ? [aboutChild('GIVE_FEEDBACK', dates.feedbackDue, about)] : [];
  if (state === 'FEEDBACK_GIVEN') return [];
  return hasCome(start, today) ? [aboutChild('CONFIRM_STARTING_LEVEL', dates.levelDue, about)] : [];
}
