import { Module } from '@nestjs/common';
import { CentreModule } from '#centre';
import { ChildrenModule } from '#children';
import { ActionRepository } from './action/action.repository.js';
import { ActionResolver } from './action/action.resolver.js';
import { ActionService } from './action/action.service.js';
import { DeclarationRepository } from './declaration/declaration.repository.js';
import { DeclarationResolver } from './declaration/declaration.resolver.js';
import { DeclarationService } from './declaration/declaration.service.js';
import { DigestResolver } from './digest/digest.resolver.js';
import { DigestService } from './digest/digest.service.js';
import { DrawingRepository } from './drawing/drawing.repository.js';
import { DrawingResolver } from './drawing/drawing.resolver.js';
import { DrawingService } from './drawing/drawing.service.js';
import { DueRepository } from './due/due.repository.js';
import { DueResolver } from './due/due.resolver.js';
import { DueService } from './due/due.service.js';
import { ApplicationRepository } from './application/application.repository.js';
import { ApplicationResolver } from './application/application.resolver.js';
import { ApplicationService } from './application/application.service.js';
import { BundleContents } from './bundle/bundle-contents.js';
import { BundleRepository } from './bundle/bundle.repository.js';
import { BundleResolver } from './bundle/bundle.resolver.js';
import { BundleService } from './bundle/bundle.service.js';
import { ColleagueRepository } from './colleague/colleague.repository.js';
import { ColleagueResolver } from './colleague/colleague.resolver.js';
import { ColleagueService } from './colleague/colleague.service.js';
import { ConcernRepository } from './concern/concern.repository.js';
import { ConcernResolver } from './concern/concern.resolver.js';
import { ConcernService } from './concern/concern.service.js';
import { FamilyRepository } from './family/family.repository.js';
import { FamilyResolver } from './family/family.resolver.js';
import { FamilyService } from './family/family.service.js';
import { GoalRepository } from './goal/goal.repository.js';
import { GoalResolver } from './goal/goal.resolver.js';
import { GoalService } from './goal/goal.service.js';
import { MeetingRepository } from './meeting/meeting.repository.js';
import { MeetingResolver } from './meeting/meeting.resolver.js';
import { MeetingService } from './meeting/meeting.service.js';
import { NeedRepository } from './need/need.repository.js';
import { NeedResolver } from './need/need.resolver.js';
import { NeedService } from './need/need.service.js';
import { OppPaperResolver } from './opp/opp-paper.resolver.js';
import { OppPaperService } from './opp/opp-paper.service.js';
import { OppRepository } from './opp/opp.repository.js';
import { OppResolver } from './opp/opp.resolver.js';
import { OppService } from './opp/opp.service.js';
import { PlanReader } from './plan/plan-reader.js';
import { RodRepository } from './rod/rod.repository.js';
import { RodResolver } from './rod/rod.resolver.js';
import { RodService } from './rod/rod.service.js';
import { SafetyRepository } from './safety/safety.repository.js';
import { SafetyResolver } from './safety/safety.resolver.js';
import { SafetyService } from './safety/safety.service.js';
import { ScaleRepository } from './scale/scale.repository.js';
import { ScaleResolver } from './scale/scale.resolver.js';
import { ScaleService } from './scale/scale.service.js';
import { SightRepository } from './team/sight.repository.js';
import { SightResolver } from './team/sight.resolver.js';
import { SightService } from './team/sight.service.js';
import { SightTexts } from './team/sight-texts.js';
import { TeamRepository } from './team/team.repository.js';
import { TeamResolver } from './team/team.resolver.js';
import { TeamService } from './team/team.service.js';
import { TrackRepository } from './track/track.repository.js';
import { TrackResolver } from './track/track.resolver.js';
import { TrackService } from './track/track.service.js';

const levels = [ScaleRepository, ScaleService, ScaleResolver];
const tracks = [TrackRepository, TrackService, TrackResolver, ColleagueRepository, ColleagueService, ColleagueResolver];
const plans = [
  NeedRepository,
  NeedService,
  NeedResolver,
  GoalRepository,
  GoalService,
  GoalResolver,
  ActionRepository,
  ActionService,
  ActionResolver,
  PlanReader,
];
const clocks = [DueRepository, DueService, DueResolver, DigestService, DigestResolver];
const perspectives = [OppRepository, OppService, OppResolver, OppPaperService, OppPaperResolver, DrawingRepository, DrawingService, DrawingResolver];
const families = [FamilyRepository, FamilyService, FamilyResolver, ConcernRepository, ConcernService, ConcernResolver];
const applications = [
  ApplicationRepository,
  ApplicationService,
  ApplicationResolver,
  DeclarationRepository,
  DeclarationService,
  DeclarationResolver,
  RodRepository,
  RodService,
  RodResolver,
];
const bundles = [BundleRepository, BundleContents, BundleService, BundleResolver];
const meetings = [MeetingRepository, MeetingService, MeetingResolver];
const teams = [TeamRepository, TeamService, TeamResolver, SightRepository, SightTexts, SightService, SightResolver];
const safety = [SafetyRepository, SafetyService, SafetyResolver];

/** What one child needs for a while, and every clock of it. */
@Module({
  imports: [CentreModule, ChildrenModule],
  providers: [...levels, ...tracks, ...plans, ...perspectives, ...clocks, ...families, ...applications, ...bundles, ...meetings, ...teams, ...safety],
})
export class SupportModule {}
