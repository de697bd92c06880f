import { Module } from '@nestjs/common';
import { DevelopmentModule } from '#development';
import { SettingRepository } from './calendar/setting.repository.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { ConsentService } from './consent/consent.service.js';
import { ConversationRepository } from './conversation/conversation.repository.js';
import { DocumentRepository } from './document/document.repository.js';
import { DocumentService } from './document/document.service.js';
import { PrefillService } from './document/prefill.service.js';
import { EventRepository } from './event/event.repository.js';
import { FeedbackRepository } from './feedback/feedback.repository.js';
import { FollowService } from './follow/follow.service.js';
import { HandoverPageService } from './handover/handover-page.service.js';
import { HandoverRepository } from './handover/handover.repository.js';
import { HandoverResolver } from './handover/handover.resolver.js';
import { HandoverService } from './handover/handover.service.js';
import { PlaceRepository } from './handover/place.repository.js';
import { OwnHandoversService } from './parents/own-handovers.service.js';
import { ParentsRepository } from './parents/parents.repository.js';
import { ParentsResolver } from './parents/parents.resolver.js';
import { ParentsService } from './parents/parents.service.js';
import { ViewRepository } from './view/view.repository.js';
import { ViewResolver } from './view/view.resolver.js';
import { ViewService } from './view/view.service.js';

const repositories = [
  ConsentRepository, ConversationRepository, DocumentRepository, EventRepository, FeedbackRepository, HandoverRepository, ParentsRepository, PlaceRepository, SettingRepository, ViewRepository,
];
const services = [ConsentService, DocumentService, FollowService, HandoverPageService, HandoverService, OwnHandoversService, ParentsService, PrefillService, ViewService];
const resolvers = [ConsentResolver, HandoverResolver, ParentsResolver, ViewResolver];

/** What goes along with a child, whether it arrived and what came back. */
@Module({ imports: [DevelopmentModule], providers: [...repositories, ...services, ...resolvers] })
export class HandoverModule {}
