import { Module } from '@nestjs/common';
import { CentreModule } from '#centre';
import { ChildrenModule } from '#children';
import { DevelopmentModule } from '#development';
import { BoardRepository } from './board/board.repository.js';
import { BoardResolver } from './board/board.resolver.js';
import { BoardService } from './board/board.service.js';
import { CalendarResolver } from './calendar/calendar.resolver.js';
import { CalendarService } from './calendar/calendar.service.js';
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
import { EntryRepository } from './entry/entry.repository.js';
import { EntryResolver } from './entry/entry.resolver.js';
import { EntryService } from './entry/entry.service.js';
import { EventRepository } from './event/event.repository.js';
import { FeedbackRepository } from './feedback/feedback.repository.js';
import { FeedbackResolver } from './feedback/feedback.resolver.js';
import { FeedbackService } from './feedback/feedback.service.js';
import { FiguresRepository } from './figures/figures.repository.js';
import { FiguresResolver } from './figures/figures.resolver.js';
import { FiguresService } from './figures/figures.service.js';
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
import { ReceivedResolver } from './received/received.resolver.js';
import { ReceivedService } from './received/received.service.js';
import { ReplacementPageService } from './replacement/replacement-page.service.js';
import { ReplacementRepository } from './replacement/replacement.repository.js';
import { ReplacementForParentsResolver, ReplacementResolver } from './replacement/replacement.resolver.js';
import { ReplacementService } from './replacement/replacement.service.js';
import { StartingLevelRepository } from './starting-level/starting-level.repository.js';
import { HandoverOfGroupResolver, StartingLevelResolver } from './starting-level/starting-level.resolver.js';
import { StartingLevelService } from './starting-level/starting-level.service.js';
import { SummaryResolver } from './summary/summary.resolver.js';
import { SummaryService } from './summary/summary.service.js';
import { LocationTasksService } from './task/location-tasks.service.js';
import { PostsRepository } from './task/posts.repository.js';
import { ReceiverTasksRepository } from './task/receiver-tasks.repository.js';
import { ReceiverTasksService } from './task/receiver-tasks.service.js';
import { SenderTasksService } from './task/sender-tasks.service.js';
import { TaskResolver } from './task/task.resolver.js';
import { TaskService } from './task/task.service.js';
import { VeStatementRepository } from './ve-statement/ve-statement.repository.js';
import { ViewRepository } from './view/view.repository.js';
import { ViewResolver } from './view/view.resolver.js';
import { ViewService } from './view/view.service.js';

const atSender = [ConsentRepository, DocumentRepository, HandoverRepository, ParentsRepository, PlaceRepository, SettingRepository, ViewRepository];
const making = [ConsentService, DocumentService, HandoverPageService, HandoverService, OwnHandoversService, ParentsService, PrefillService, ViewService];
const makingResolvers = [ConsentResolver, HandoverResolver, ParentsResolver, ViewResolver];
const atReceiver = [ConversationRepository, DeliveryRepository, EventRepository, FeedbackRepository, MatchRepository, StartingLevelRepository];
const receiving = [
  ArrivalService,
  ConversationService,
  DeliveryPageService,
  DeliveryService,
  FeedbackService,
  FollowService,
  MatchService,
  StartingLevelService,
];
const receivingResolvers = [ConversationResolver, DeliveryResolver, FeedbackResolver, HandoverOfGroupResolver, MatchResolver, StartingLevelResolver];
const overview = [
  BoardRepository,
  BoardService,
  CalendarService,
  EntryRepository,
  EntryService,
  FiguresRepository,
  FiguresService,
  ReceivedService,
  SummaryService,
  VeStatementRepository,
];
const replacing = [ReplacementForParentsResolver, ReplacementPageService, ReplacementRepository, ReplacementResolver, ReplacementService];
const tasks = [LocationTasksService, PostsRepository, ReceiverTasksRepository, ReceiverTasksService, SenderTasksService, TaskService];
const overviewResolvers = [BoardResolver, CalendarResolver, EntryResolver, FiguresResolver, ReceivedResolver, SummaryResolver, TaskResolver];

/** What goes along with a child, whether it arrived and what came back. */
@Module({
  imports: [CentreModule, ChildrenModule, DevelopmentModule],
  providers: [
    ...atSender,
    ...making,
    ...makingResolvers,
    ...atReceiver,
    ...receiving,
    ...receivingResolvers,
    ...overview,
    ...replacing,
    ...tasks,
    ...overviewResolvers,
  ],
})
export class HandoverModule {}
