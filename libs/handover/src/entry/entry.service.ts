import { Injectable } from '@nestjs/common';
import { addDays, addMonths, type CalendarDate, type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { hasCome } from '../calendar/handover.calendar.js';
import { type Entry, EntryRepository } from './entry.repository.js';
import type { EntryCalendarType, EntryType } from './entry.type.js';

const REMINDER_DAYS = 21;

/** The month strip of who comes when, with the handover's state (S5). */
@Injectable()
export class EntryService {
  constructor(private readonly entries: EntryRepository) {}

  /** The month a day falls in. Refuses NOT_FOUND. */
  async month(unit: Unit, groupId: Id, day: CalendarDate): Promise<EntryCalendarType> {
    const month = `${day.slice(0, 7)}-01`;
    const [opened, entries] = await Promise.all([unit.openList([groupId], 'HANDOVER_BOARD'), this.entries.between(unit, groupId, month, addMonths(month, 1))]);
    if (!opened.has(groupId)) throw new Refusal('NOT_FOUND', 'not_found');
    return { groupId, month, entries: entries.map((entry) => shown(unit.today, entry)) };
  }
}

function shown(today: CalendarDate, { readOn, spokenOn, warmRequired, ...entry }: Entry): EntryType {
  const living = entry.state !== null && entry.state !== 'WITHDRAWN';
  return {
    ...entry,
    read: readOn !== null,
    toTalk: living && warmRequired === true && spokenOn === null,
    unreadSoon: living && readOn === null && hasCome(addDays(entry.firstDay, -REMINDER_DAYS), today),
  };
}
