import { Module } from '@nestjs/common';
import { ChildrenModule } from '#children';
import { DevelopmentModule } from '#development';
import { SettingRepository } from './calendar/setting.repository.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { ConsentService } from './consent/consent.service.js';
import { ConversationRepository } from './conversation/conversation.repository.js';
import { ConversationResolver } from './conversation/conversation.resolver.js';
import { ConversationService } from './conversation/conversation.service.js';
import { ArrivalService } from './delivery/arrival.service.js';
import { DeliveryPageService } from './delivery/delivery-page.service.js';
import { DeliveryRepository } from './delivery/delivery.repository.js';
import { DeliveryResolver } from './delivery/delivery.resolver.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { DocumentRepository } from './document/document.repository.js';
import { DocumentService } from './document/document.service.js';
import { PrefillService } from './document/prefill.service.js';
import { EventRepository } from './event/event.repository.js';
import { FeedbackRepository } from './feedback/feedback.repository.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { FollowService } from './follow/follow.service.js';
import { HandoverPageService } from './handover/handover-page.service.js';
import { HandoverRepository } from './handover/handover.repository.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { HandoverService } from './handover/handover.service.js';
import { PlaceRepository } from './handover/place.repository.js';
import { MatchRepository } from './match/match.repository.js';
import { MatchResolver } from './match/match.resolver.js';
import { MatchService } from './match/match.service.js';
import { OwnHandoversService } from './parents/own-handovers.service.js';
import { ParentsRepository } from './parents/parents.repository.js';
import { ParentsResolver } from './parents/parents.resolver.js';
import { ParentsService } from './parents/parents.service.js';
import { StartingLevelRepository } from './starting-level/starting-level.repository.js';
import { HandoverOfGroupResolver, StartingLevelResolver } from './starting-level/starting-level.resolver.js';
import { StartingLevelService } from './starting-level/starting-level.service.js';
import { ViewRepository } from './view/view.repository.js';
import { ViewResolver } from './view/view.resolver.js';
import { ViewService } from './view/view.service.js';

const atSender = [ConsentRepository, DocumentRepository, HandoverRepository, ParentsRepository, PlaceRepository, SettingRepository, ViewRepository];
const making = [ConsentService, DocumentService, HandoverPageService, HandoverService, OwnHandoversService, ParentsService, PrefillService, ViewService];
const makingResolvers = [ConsentResolver, HandoverResolver, ParentsResolver, ViewResolver];
const atReceiver = [ConversationRepository, DeliveryRepository, EventRepository, FeedbackRepository, MatchRepository, StartingLevelRepository];
const receiving = [ArrivalService, ConversationService, DeliveryPageService, DeliveryService, FeedbackService, FollowService, MatchService, StartingLevelService];
const receivingResolvers = [ConversationResolver, DeliveryResolver, FeedbackResolver, HandoverOfGroupResolver, MatchResolver, StartingLevelResolver];

/** What goes along with a child, whether it arrived and what came back. */
@Module({
  imports: [ChildrenModule, DevelopmentModule],
  providers: [...atSender, ...making, ...makingResolvers, ...atReceiver, ...receiving, ...receivingResolvers],
})
export class HandoverModule {}
