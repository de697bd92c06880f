import { Injectable } from '@nestjs/common';
import { GroupService, LocationService } from '#centre';
import { type CalendarDate, compareDates, type Id, newId, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import type { RecordEnrolmentInput } from './enrolment.input.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/** Where, for which group and from when a child was applied for. */
export interface Application {
  readonly locationId: Id;
  readonly groupId?: Id | null;
  readonly recordedOn?: CalendarDate | null;
  readonly firstDay?: CalendarDate | null;
}

/** Applications (aanmeldingen): the fact that lets a handover be opened here (R19). */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly locations: LocationService,
    private readonly groups: GroupService,
  ) {}

  /** Records an application for a known child. Refuses NOT_FOUND, INVALID. */
  async record(unit: Unit, input: RecordEnrolmentInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, 'ENROL');
    await this.add(unit, input.childId, input, input.id);
    return { id: input.id, version: 1 };
  }

  /** The same for a child that was opened or admitted before. */
  async add(unit: Unit, childId: Id, application: Application, id: Id = newId()): Promise<void> {
    const { locationId, groupId = null, firstDay = null } = application;
    const recordedOn = application.recordedOn ?? unit.today;
    if (compareDates(recordedOn, unit.today) > 0) throw new Refusal('INVALID', 'not_yet', { place: 'input.recordedOn' });
    if (firstDay && compareDates(firstDay, recordedOn) < 0) throw new Refusal('INVALID', 'first_day_before_application', { place: 'input.firstDay' });
    await this.locations.get(unit, locationId);
    const group = groupId ? await this.groups.get(unit, groupId) : null;
    if (group && group.locationId !== locationId) throw new Refusal('INVALID', 'group_elsewhere', { place: 'input.groupId' });
    await this.enrolments.add(unit, { id, childId, locationId, groupId, recordedOn, firstDay });
  }
}
