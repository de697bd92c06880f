import { Injectable } from '@nestjs/common';
import { GroupService } from '#centre';
import { addDays, type CalendarDate, type Id } from '#kernel';
import type { Unit } from '#platform';
import type { BoardCard, WorkCard } from '../board/board.entity.js';
import { BoardRepository } from '../board/board.repository.js';
import { BoardService, waitingOf } from '../board/board.service.js';
import { aboutChild, type Task } from './task.entity.js';

const GROUPS_MOST = 100;
const DAYS_WITH_PARENTS = 10;

/** What the preschool has to do with its handovers. */
@Injectable()
export class SenderTasksService {
  constructor(
    private readonly groups: GroupService,
    private readonly board: BoardService,
    private readonly cards: BoardRepository,
  ) {}

  /** Of the groups the reader's posts are about. */
  async of(unit: Unit): Promise<Task[]> {
    const groups = await this.groups.mine(unit, GROUPS_MOST, null);
    const opened = await unit.openList(
      groups.map(({ id }) => id),
      'HANDOVER_BOARD',
    );
    const within = groups.filter(({ id }) => opened.has(id));
    const cards = await this.cards.ofGroups(
      unit,
      within.map(({ id }) => id),
    );
    const planned: Task[] = [];
    for (const [locationId, list] of Map.groupBy(within, (group) => group.locationId)) {
      const children = await this.board.toPlan(
        unit,
        locationId,
        list.map(({ id }): Id => id),
      );
      planned.push(...children.map(({ childId, callName, dueOn }) => aboutChild('MAKE_HANDOVER', dueOn, { childId, callName, handoverId: null })));
    }
    return [...planned, ...cards.flatMap((card) => ofCard(card, unit.today)), ...(await this.toAsk(unit, within, cards))];
  }

  /** A word to the school that did not receive, from its reminder to the day it is told to its lead (R15). */
  private async toAsk(unit: Unit, groups: readonly { id: Id; locationId: Id }[], cards: readonly BoardCard[]): Promise<Task[]> {
    const tasks: Task[] = [];
    for (const [locationId, here] of Map.groupBy(cards, ({ groupId }) => groups.find(({ id }) => id === groupId)?.locationId)) {
      if (!locationId) continue;
      const byId = new Map(here.map((card) => [card.id, card]));
      for (const { id, escalateOn } of await this.board.unreceived(unit, locationId, waitingOf(here))) {
        tasks.push(aboutChild('ASK_RECEIPT', escalateOn, { childId: byId.get(id)?.childId ?? null, callName: byId.get(id)?.callName ?? null, handoverId: id }));
      }
    }
    return tasks;
  }
}

function ofCard({ id, childId, callName, state, dueOn, latestOn, offeredOn, replacement }: WorkCard, today: CalendarDate): Task[] {
  const about = { childId, callName, handoverId: id };
  if (replacement === 'AGREED') return [aboutChild('SEND_REPLACEMENT', today, about)];
  if (state === 'DRAFT') return [aboutChild('FINISH_DRAFT', dueOn, about)];
  if (state === 'CONSENT_GIVEN') return [aboutChild('SEND_HANDOVER', latestOn, about)];
  if (state === 'DISCUSSED_WITH_PARENTS' && offeredOn) return [aboutChild('REMIND_PARENTS', addDays(offeredOn, DAYS_WITH_PARENTS), about)];
  if (state === 'FEEDBACK_GIVEN') return [aboutChild('CLOSE_HANDOVER', addDays(latestOn, 180), about)];
  return [];
}
