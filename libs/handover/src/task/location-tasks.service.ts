import { Injectable } from '@nestjs/common';
import { LocationKind, LocationService } from '#centre';
import { addDays, type Id } from '#kernel';
import type { Unit } from '#platform';
import { receiptDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { FiguresRepository } from '../figures/figures.repository.js';
import { MatchRepository } from '../match/match.repository.js';
import { aboutLocation, type Task } from './task.entity.js';
import { PostsRepository } from './posts.repository.js';

const LOCATIONS_MOST = 50;
const ARRIVALS_MOST = 100;

/** What whoever enrols, and whoever leads a location, has to do: counts, no child. */
@Injectable()
export class LocationTasksService {
  constructor(
    private readonly locations: LocationService,
    private readonly posts: PostsRepository,
    private readonly matches: MatchRepository,
    private readonly figures: FiguresRepository,
    private readonly settings: SettingRepository,
  ) {}

  /** Arrivals that wait to be linked, at the schools of an administrator (R15). */
  async toLink(unit: Unit): Promise<Task[]> {
    const schools = (await this.locations.page(unit, LOCATIONS_MOST, null)).filter(({ kind }) => kind === LocationKind.SCHOOL);
    const opened = await unit.open(
      'LOCATION',
      schools.map(({ id }) => id),
      'MATCH',
    );
    const tasks: Task[] = [];
    for (const locationId of opened) {
      const [arrivals, setting] = await Promise.all([this.matches.arrivals(unit, locationId, ARRIVALS_MOST), this.settings.of(unit, locationId)]);
      const [oldest] = arrivals;
      if (oldest) tasks.push(...aboutLocation('LINK_ARRIVALS', receiptDates(oldest.sentOn, setting).remindOn, locationId, arrivals.length));
    }
    return tasks;
  }

  /** What is unread, late or not received at the locations of a lead (R13, R15, X7). */
  async toLead(unit: Unit): Promise<Task[]> {
    const opened = await unit.open('LOCATION', await this.posts.locations(unit), 'HANDOVER_FIGURES');
    const tasks: Task[] = [];
    for (const locationId of opened) tasks.push(...(await this.ofLocation(unit, locationId)));
    return tasks;
  }

  private async ofLocation(unit: Unit, locationId: Id): Promise<Task[]> {
    const location = await this.locations.get(unit, locationId);
    const school = location.kind === LocationKind.SCHOOL;
    const figures = await this.figures.of(unit, locationId, school ? 'RECEIVER' : 'SENDER');
    if (!figures) return [];
    return [
      ...aboutLocation('UNREAD_BEFORE_START', addDays(unit.today, -1), locationId, figures.unreadSoon),
      ...aboutLocation(school ? 'RECEIPT_OVERDUE' : 'HANDOVERS_LATE', unit.today, locationId, figures.late),
    ];
  }
}
