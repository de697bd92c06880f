import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
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

  async views(unit: Unit, id: Id): Promise<ParentView[]> {
    return this.viewRows.latest(unit, id);
  }
}

/** An event as the contract shows it. */
export type HandoverEventShown = Omit<HandoverEvent, 'parts'> & { parts: HandoverEvent['parts'][number][] };
