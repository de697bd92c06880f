import { Injectable } from '@nestjs/common';
import { addMonths, ageLabel, type Id } from '#kernel';
import type { Unit } from '#platform';
import { hasCome, makingDates, receiptDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { columnOf } from '../states/handover.states.js';
import type { BoardCard } from './board.entity.js';
import { BoardRepository } from './board.repository.js';
import type { HandoverBoardType, HandoverCardType, HandoverToPlanType, HandoverUnreceivedType, Waiting } from './board.type.js';

/** The board of handovers by state (H1), and who should be begun (R13). */
@Injectable()
export class BoardService {
  constructor(
    private readonly board: BoardRepository,
    private readonly settings: SettingRepository,
  ) {}

  /** The board of a location, of the groups the reader's posts are about. Refuses NOT_FOUND. */
  async of(unit: Unit, locationId: Id): Promise<HandoverBoardType> {
    // sent in one go: the database opens first, and shows nothing that was not opened
    const [opened, cards] = await Promise.all([unit.openBoard(locationId, 'HANDOVER_BOARD'), this.board.cards(unit, locationId)]);
    const shown = cards.flatMap((card) => cardOf(unit, card));
    return { locationId, groupIds: [...opened], total: shown.length, cards: shown, waiting: waitingOf(cards) };
  }

  /** What was sent and not received, from the day on which the school is reminded (R15). */
  async unreceived(unit: Unit, locationId: Id, waiting: readonly Waiting[]): Promise<HandoverUnreceivedType[]> {
    if (waiting.length === 0) return [];
    const setting = await this.settings.of(unit, locationId);
    return waiting
      .map(({ id, sentOn }) => ({ id, sentOn, ...receiptDates(sentOn, setting) }))
      .filter(({ remindOn }) => hasCome(remindOn, unit.today))
      .map((one) => ({ ...one, escalated: hasCome(one.escalateOn, unit.today) }));
  }

  /** Children of these groups whose handover should be begun, first due first: the lists are opened for it, the board was not. */
  async toPlan(unit: Unit, locationId: Id, groupIds: readonly Id[]): Promise<HandoverToPlanType[]> {
    const [setting] = await Promise.all([this.settings.of(unit, locationId), unit.openList(groupIds, 'HANDOVER_BOARD')]);
    const bornFrom = addMonths(unit.today, -setting.expiryMonths);
    const children = await this.board.toPlan(unit, groupIds, bornFrom, addMonths(unit.today, -Math.min(setting.standardMonths, 48) + 2));
    return children
      .map((child) => ({ child, dates: makingDates({ birthDate: child.birthDate, firstSchoolDay: null, hasSupportQuestion: false }, setting) }))
      .filter(({ dates }) => hasCome(dates.taskFrom, unit.today) && !hasCome(dates.expiresOn, unit.today))
      .map(({ child, dates }) => ({ ...child, dueOn: dates.due, latestOn: dates.latestDue }))
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  }
}

/** Of these cards, what was sent and not received yet. */
export function waitingOf(cards: readonly BoardCard[]): Waiting[] {
  return cards.flatMap(({ id, state, sentOn }) => (state === 'SENT' && sentOn ? [{ id, sentOn }] : []));
}

function cardOf(unit: Unit, card: BoardCard): HandoverCardType[] {
  const column = columnOf({ state: card.state, read: card.readOn !== null, spoken: card.spokenOn !== null });
  if (!column) return [];
  const late = card.sentOn === null && card.latestOn < unit.today;
  return [{ ...card, column, late, ageLabel: ageLabel(card.birthDate, unit.today) }];
}
