import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { latestReason, type Made, makingReasons } from '../calendar/day-reason.js';
import type { DayReasonType } from '../calendar/day-reason.type.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import type { Conversation } from '../conversation/conversation.entity.js';
import { ConversationRepository } from '../conversation/conversation.repository.js';
import { EventRepository, type HandoverEvent } from '../event/event.repository.js';
import { type Feedback, FeedbackRepository } from '../feedback/feedback.repository.js';
import type { ParentView } from '../view/view.entity.js';
import { ViewRepository } from '../view/view.repository.js';

/** What sender, parents and school follow alike: events, conversation, feedback. Whatever was not opened stays empty. */
@Injectable()
export class FollowService {
  constructor(
    private readonly eventRows: EventRepository,
    private readonly conversations: ConversationRepository,
    private readonly feedbacks: FeedbackRepository,
    private readonly viewRows: ViewRepository,
    private readonly settings: SettingRepository,
  ) {}

  async events(unit: Unit, id: Id, kinds: readonly string[] | null = null): Promise<HandoverEventShown[]> {
    return (await this.eventRows.of(unit, id, kinds)).map((event) => ({ ...event, parts: [...event.parts] }));
  }

  async conversation(unit: Unit, id: Id): Promise<Conversation | null> {
    return this.conversations.of(unit, id);
  }

  async feedback(unit: Unit, id: Id): Promise<Feedback | null> {
    return this.feedbacks.of(unit, id);
  }

  /** The days of a handover at the preschool, each with its rule; none without a birth date in reach. */
  async makingDays(unit: Unit, handover: Omit<Made, 'birthDate'> & { locationId: Id }, birthDate: string | null): Promise<DayReasonType[]> {
    return birthDate ? makingReasons({ ...handover, birthDate }, await this.settings.of(unit, handover.locationId)) : [];
  }

  /** The day by which parents are asked to decide, while it is with them. */
  async decidingDays(unit: Unit, handover: Pick<Made, 'latestOn' | 'firstSchoolDay' | 'sentOn'> & { locationId: Id }): Promise<DayReasonType[]> {
    return handover.sentOn ? [] : [latestReason(handover, await this.settings.of(unit, handover.locationId))];
  }

  async views(unit: Unit, id: Id): Promise<ParentView[]> {
    return this.viewRows.latest(unit, id);
  }
}

/** An event as the contract shows it. */
export type HandoverEventShown = Omit<HandoverEvent, 'parts'> & { parts: HandoverEvent['parts'][number][] };
