import { Module } from '@nestjs/common';
import { CentreModule } from '#centre';
import { ChildrenModule } from '#children';
import { ActionRepository } from './action/action.repository.js';
import { ActionResolver } from './action/action.resolver.js';
import { ActionService } from './action/action.service.js';
import { DueRepository } from './due/due.repository.js';
import { DueResolver } from './due/due.resolver.js';
import { DueService } from './due/due.service.js';
import { GoalRepository } from './goal/goal.repository.js';
import { GoalResolver } from './goal/goal.resolver.js';
import { GoalService } from './goal/goal.service.js';
import { NeedRepository } from './need/need.repository.js';
import { NeedResolver } from './need/need.resolver.js';
import { NeedService } from './need/need.service.js';
import { OppPaperResolver } from './opp/opp-paper.resolver.js';
import { OppPaperService } from './opp/opp-paper.service.js';
import { OppRepository } from './opp/opp.repository.js';
import { OppResolver } from './opp/opp.resolver.js';
import { OppService } from './opp/opp.service.js';
import { ScaleRepository } from './scale/scale.repository.js';
import { ScaleResolver } from './scale/scale.resolver.js';
import { ScaleService } from './scale/scale.service.js';
import { TrackRepository } from './track/track.repository.js';
import { TrackResolver } from './track/track.resolver.js';
import { TrackService } from './track/track.service.js';

const levels = [ScaleRepository, ScaleService, ScaleResolver];
const tracks = [TrackRepository, TrackService, TrackResolver];
const plans = [NeedRepository, NeedService, NeedResolver, GoalRepository, GoalService, GoalResolver, ActionRepository, ActionService, ActionResolver];
const clocks = [DueRepository, DueService, DueResolver];
const perspectives = [OppRepository, OppService, OppResolver, OppPaperService, OppPaperResolver];

/** What one child needs for a while, and every clock of it. */
@Module({
  imports: [CentreModule, ChildrenModule],
  providers: [...levels, ...tracks, ...plans, ...perspectives, ...clocks],
})
export class SupportModule {}
