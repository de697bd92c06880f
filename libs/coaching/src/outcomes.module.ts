import { Module } from '@nestjs/common';
import { AnonymityModule } from './anonymity/anonymity.module.js';
import { AvertedRepository } from './averted/averted.repository.js';
import { AvertedResolver } from './averted/averted.resolver.js';
import { AvertedService } from './averted/averted.service.js';
import { CycleRepository } from './cycle/cycle.repository.js';
import { CycleResolver } from './cycle/cycle.resolver.js';
import { CycleService } from './cycle/cycle.service.js';
import { DueRepository } from './due/due.repository.js';
import { DueResolver } from './due/due.resolver.js';
import { DueService } from './due/due.service.js';
import { EqualityRepository } from './equality/equality.repository.js';
import { EqualityResolver } from './equality/equality.resolver.js';
import { EqualityService } from './equality/equality.service.js';
import { GoalRepository } from './goal/goal.repository.js';
import { GoalResolver } from './goal/goal.resolver.js';
import { GoalService } from './goal/goal.service.js';
import { InstrumentRepository } from './instrument/instrument.repository.js';
import { InstrumentResolver } from './instrument/instrument.resolver.js';
import { InstrumentService } from './instrument/instrument.service.js';
import { DaysRepository } from './mark/days.repository.js';
import { MarkRepository } from './mark/mark.repository.js';
import { MarkService } from './mark/mark.service.js';
import { MeasurementRepository } from './measurement/measurement.repository.js';
import { MeasurementResolver } from './measurement/measurement.resolver.js';
import { MeasurementService } from './measurement/measurement.service.js';
import { PlaceRepository } from './place/place.repository.js';
import { PlaceResolver } from './place/place.resolver.js';
import { PlaceService } from './place/place.service.js';
import { ReportRepository } from './report/report.repository.js';
import { ReportResolver } from './report/report.resolver.js';
import { ReportService } from './report/report.service.js';
import { SatisfactionRepository } from './satisfaction/satisfaction.repository.js';
import { SatisfactionResolver } from './satisfaction/satisfaction.resolver.js';
import { SatisfactionService } from './satisfaction/satisfaction.service.js';
import { ScaleResolver } from './scale/scale.resolver.js';
import { StatementResolver } from './statement/statement.resolver.js';
import { StatementService } from './statement/statement.service.js';

const ofTrajectories = [AvertedRepository, DaysRepository, DueRepository, EqualityRepository, GoalRepository, MarkRepository, SatisfactionRepository];
const together = [AvertedService, DueService, EqualityService, GoalService, MarkService, SatisfactionService, StatementService];
const togetherResolvers = [AvertedResolver, DueResolver, EqualityResolver, GoalResolver, SatisfactionResolver, ScaleResolver, StatementResolver];
const ofPlaces = [CycleRepository, InstrumentRepository, MeasurementRepository, PlaceRepository, ReportRepository];
const learning = [CycleService, InstrumentService, MeasurementService, PlaceService, ReportService];
const learningResolvers = [CycleResolver, InstrumentResolver, MeasurementResolver, PlaceResolver, ReportResolver];

/** What coaching brought, for the two of a trajectory; and what a place learns from. */
@Module({
  imports: [AnonymityModule],
  providers: [...ofTrajectories, ...together, ...togetherResolvers, ...ofPlaces, ...learning, ...learningResolvers],
  exports: [DueService],
})
export class OutcomesModule {}
