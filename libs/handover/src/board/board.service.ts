import { Injectable } from '@nestjs/common';
import { GroupService } from '#centre';
import { addMonths, ageLabel, type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { hasCome, makingDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { columnOf } from '../states/handover.states.js';
import type { BoardCard } from './board.entity.js';
import { BoardRepository } from './board.repository.js';
import type { HandoverBoardType, HandoverCardType, HandoverToPlanType } from './board.type.js';

const GROUPS_MOST = 100;

/** The board of handovers by state (H1), and who should be begun (R13). */
@Injectable()
export class BoardService {
  constructor(
    private readonly board: BoardRepository,
    private readonly groups: GroupService,
    private readonly settings: SettingRepository,
  ) {}

  /** The board of a location, of the groups the reader's posts are about. Refuses NOT_FOUND. */
  async of(unit: Unit, locationId: Id): Promise<HandoverBoardType> {
    const groupIds = await this.groupsWithin(unit, locationId);
    // sent in one go: the database opens first, and shows nothing that was not opened
    const [opened, cards] = await Promise.all([unit.openList(groupIds, 'HANDOVER_BOARD'), this.board.cards(unit, groupIds)]);
    if (opened.size === 0) throw new Refusal('NOT_FOUND', 'not_found');
    const shown = cards.flatMap((card) => cardOf(unit, card));
    return { locationId, groupIds: [...opened], total: shown.length, cards: shown };
  }

  /** Children of opened groups whose handover should be begun, first due first. */
  async toPlan(unit: Unit, locationId: Id, groupIds: readonly Id[]): Promise<HandoverToPlanType[]> {
    const setting = await this.settings.of(unit, locationId);
    const bornFrom = addMonths(unit.today, -setting.expiryMonths);
    const children = await this.board.toPlan(unit, groupIds, bornFrom, addMonths(unit.today, -Math.min(setting.standardMonths, 48) + 2));
    return children
      .map((child) => ({ child, dates: makingDates({ birthDate: child.birthDate, firstSchoolDay: null, hasSupportQuestion: false }, setting) }))
      .filter(({ dates }) => hasCome(dates.taskFrom, unit.today) && !hasCome(dates.expiresOn, unit.today))
      .map(({ child, dates }) => ({ ...child, dueOn: dates.due, latestOn: dates.latestDue }))
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  }

  /** Groups of a location that the reader's posts are about today; refuses NOT_FOUND when there is none. */
  private async groupsWithin(unit: Unit, locationId: Id): Promise<Id[]> {
    const groups = await this.groups.mine(unit, GROUPS_MOST, null);
    const within = groups.filter((group) => group.locationId === locationId).map(({ id }) => id);
    if (within.length === 0) throw new Refusal('NOT_FOUND', 'not_found');
    return within;
  }
}

function cardOf(unit: Unit, card: BoardCard): HandoverCardType[] {
  const column = columnOf({ state: card.state, read: card.readOn !== null, spoken: card.spokenOn !== null });
  if (!column) return [];
  const late = card.sentOn === null && card.latestOn < unit.today;
  return [{ ...card, column, late, ageLabel: ageLabel(card.birthDate, unit.today) }];
}
