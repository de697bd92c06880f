import { Module } from '@nestjs/common';
import { AnonymityModule } from './anonymity/anonymity.module.js';
import { CoachPostRepository } from './coach-post/coach-post.repository.js';
import { CoachPostResolver } from './coach-post/coach-post.resolver.js';
import { CoachPostService } from './coach-post/coach-post.service.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { ConsentService } from './consent/consent.service.js';
import { ConsultationRepository } from './consultation/consultation.repository.js';
import { ConsultationResolver } from './consultation/consultation.resolver.js';
import { ConsultationService } from './consultation/consultation.service.js';
import { ContactCardRepository } from './contact-card/contact-card.repository.js';
import { ContactCardResolver } from './contact-card/contact-card.resolver.js';
import { ContactCardService } from './contact-card/contact-card.service.js';
import { EndingRepository } from './ending/ending.repository.js';
import { EndingResolver } from './ending/ending.resolver.js';
import { EndingService } from './ending/ending.service.js';
import { HintRepository } from './hint/hint.repository.js';
import { HintResolver } from './hint/hint.resolver.js';
import { HintService } from './hint/hint.service.js';
import { IntervisionRepository } from './intervision/intervision.repository.js';
import { IntervisionResolver } from './intervision/intervision.resolver.js';
import { IntervisionService } from './intervision/intervision.service.js';
import { LogRepository } from './log/log.repository.js';
import { LogResolver } from './log/log.resolver.js';
import { LogService } from './log/log.service.js';
import { MemberRepository } from './member/member.repository.js';
import { MemberResolver } from './member/member.resolver.js';
import { MemberService } from './member/member.service.js';
import { NamedChildRepository } from './named-child/named-child.repository.js';
import { NamedChildResolver } from './named-child/named-child.resolver.js';
import { NamedChildService } from './named-child/named-child.service.js';
import { OutcomesModule } from './outcomes.module.js';
import { OwnershipRepository } from './ownership/ownership.repository.js';
import { OwnershipResolver } from './ownership/ownership.resolver.js';
import { OwnershipService } from './ownership/ownership.service.js';
import { ProfileRepository } from './profile/profile.repository.js';
import { ProfileResolver } from './profile/profile.resolver.js';
import { ProfileService } from './profile/profile.service.js';
import { QuestionRepository } from './question/question.repository.js';
import { QuestionResolver } from './question/question.resolver.js';
import { QuestionService } from './question/question.service.js';
import { TermRepository } from './term/term.repository.js';
import { TermResolver } from './term/term.resolver.js';
import { TermService } from './term/term.service.js';
import { TrajectoryRepository } from './trajectory/trajectory.repository.js';
import { TrajectoryResolver } from './trajectory/trajectory.resolver.js';
import { TrajectoryService } from './trajectory/trajectory.service.js';
import { VisitRepository } from './visit/visit.repository.js';
import { VisitResolver } from './visit/visit.resolver.js';
import { VisitService } from './visit/visit.service.js';

const asking = [
  TrajectoryRepository,
  TrajectoryService,
  TrajectoryResolver,
  QuestionRepository,
  QuestionService,
  QuestionResolver,
  OwnershipRepository,
  OwnershipService,
  OwnershipResolver,
];
const company = [MemberRepository, MemberService, MemberResolver, EndingRepository, EndingService, EndingResolver, TermRepository, TermService, TermResolver];
const meeting = [VisitRepository, VisitService, VisitResolver, LogRepository, LogService, LogResolver];
const anonymous = [HintRepository, HintService, HintResolver];
const naming = [ConsentRepository, ConsentService, ConsentResolver, NamedChildRepository, NamedChildService, NamedChildResolver];
const coaches = [
  CoachPostRepository,
  CoachPostService,
  CoachPostResolver,
  ProfileRepository,
  ProfileService,
  ProfileResolver,
  IntervisionRepository,
  IntervisionService,
  IntervisionResolver,
];
const consulting = [ContactCardRepository, ContactCardService, ContactCardResolver, ConsultationRepository, ConsultationService, ConsultationResolver];

/** What coaches and colleagues do together, as equals. */
@Module({
  imports: [AnonymityModule, OutcomesModule],
  providers: [...asking, ...company, ...meeting, ...anonymous, ...naming, ...coaches, ...consulting],
})
export class CoachingModule {}
