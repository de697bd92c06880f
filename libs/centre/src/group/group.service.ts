import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { LocationKind } from '../location/location.entity.js';
import { LocationService } from '../location/location.service.js';
import { daysOfSchoolYear } from './group.entity.js';
import type { AddGroupInput } from './group.input.js';
import { GroupRepository, type GroupRow } from './group.repository.js';

/** Groups and classes of an organisation. */
@Injectable()
export class GroupService {
  constructor(
    private readonly groups: GroupRepository,
    private readonly locations: LocationService,
  ) {}

  /** Groups that the caller's posts are about today, by location and name. */
  async mine(unit: Unit, first: number, after: Id | null): Promise<GroupRow[]> {
    return this.groups.withinPosts(unit, first, after);
  }

  /** Present and coming groups of a location. */
  async ofLocation(unit: Unit, locationId: Id, first: number): Promise<GroupRow[]> {
    return this.groups.ofLocation(unit, locationId, first);
  }

  /** A group with its list opened for names (ROSTER): the children on it may be shown by name. Refuses NOT_FOUND. */
  async roster(unit: Unit, id: Id): Promise<GroupRow> {
    const opened = await unit.openList([id], 'ROSTER');
    if (!opened.has(id)) throw new Refusal('NOT_FOUND', 'not_found');
    return this.get(unit, id);
  }

  /** A group of the own organisation, without anybody in it; refuses NOT_FOUND. */
  async get(unit: Unit, id: Id): Promise<GroupRow> {
    const [group] = await this.groups.find(unit, [id]);
    if (!group) throw new Refusal('NOT_FOUND', 'not_found');
    return group;
  }

  /** Adds a group; a class needs its school year. Refuses NOT_FOUND, INVALID. */
  async add(unit: Unit, input: AddGroupInput): Promise<Receipt> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const location = await this.locations.get(unit, input.locationId);
    const { from, until } = this.days(location.kind, input, unit.today);
    const group = { id: input.id, locationId: location.id, name: input.name, yearGroups: input.yearGroups ?? [], schoolYear: input.schoolYear ?? null };
    await this.groups.add(unit, group, from, until);
    return { id: group.id, version: 1 };
  }

  private days(kind: LocationKind, input: AddGroupInput, today: CalendarDate): { from: CalendarDate; until: CalendarDate | null } {
    if (kind === LocationKind.SCHOOL) {
      const days = input.schoolYear ? daysOfSchoolYear(input.schoolYear) : null;
      if (!days) throw new Refusal('INVALID', 'school_year_does_not_fit', { place: 'input.schoolYear' });
      return days;
    }
    if (input.schoolYear) throw new Refusal('INVALID', 'school_year_does_not_fit', { place: 'input.schoolYear' });
    return { from: input.firstDay ?? today, until: null };
  }
}
