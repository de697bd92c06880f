import { Module } from '@nestjs/common';
import { HandoverFiguresRepository } from '#handover';
import { ExportResolver } from './export/export.resolver.js';
import { ExportService } from './export/export.service.js';
import { ReleasedFigureRepository } from './figures/released-figure.repository.js';
import { ReleasedFigureResolver } from './figures/released-figure.resolver.js';
import { ReleasedFigureService } from './figures/released-figure.service.js';
import { CoachHoursResolver } from './hours/coach-hours.resolver.js';
import { CoachHoursService } from './hours/coach-hours.service.js';
import { JanuaryCountRepository } from './hours/january-count.repository.js';
import { OverviewResolver } from './overview/overview.resolver.js';
import { OverviewService } from './overview/overview.service.js';
import { PlaceRepository } from './place/place.repository.js';
import { QuarterRepository } from './quarter/quarter.repository.js';
import { YearReportRepository } from './year-report/year-report.repository.js';
import { YearReportResolver } from './year-report/year-report.resolver.js';
import { YearReportService } from './year-report/year-report.service.js';
import { CoachingYearResolver } from './year/coaching-year.resolver.js';
import { CoachingYearService } from './year/coaching-year.service.js';

const repositories = [HandoverFiguresRepository, JanuaryCountRepository, PlaceRepository, QuarterRepository, ReleasedFigureRepository, YearReportRepository];
const services = [CoachHoursService, CoachingYearService, ExportService, OverviewService, ReleasedFigureService, YearReportService];
const resolvers = [CoachHoursResolver, CoachingYearResolver, ExportResolver, OverviewResolver, ReleasedFigureResolver, YearReportResolver];

/** What the figures tell, and of whom they never do. */
@Module({ providers: [...repositories, ...services, ...resolvers] })
export class InsightModule {}
