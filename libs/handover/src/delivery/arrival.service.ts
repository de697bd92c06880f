import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { arrivalReasons } from '../calendar/day-reason.js';
import { arrivalDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import { PlaceRepository } from '../handover/place.repository.js';
import type { DeliveryType } from './delivery.type.js';

/** From whom it came, and the days that follow from the first school day. */
@Injectable()
export class ArrivalService {
  constructor(
    private readonly places: PlaceRepository,
    private readonly settings: SettingRepository,
  ) {}

  async of(
    unit: Unit,
    senderLocationId: Id,
    locationId: Id,
    firstSchoolDay: string | null,
  ): Promise<Pick<DeliveryType, 'sender' | 'levelDue' | 'feedbackFrom' | 'feedbackDue' | 'days'>> {
    const [[sender], setting] = await Promise.all([this.places.find(unit, [senderLocationId]), this.settings.of(unit, locationId)]);
    const days = firstSchoolDay ? arrivalDates(firstSchoolDay, setting) : null;
    return {
      sender: sender ?? null,
      levelDue: days?.levelDue ?? null,
      feedbackFrom: days?.feedbackFrom ?? null,
      feedbackDue: days?.feedbackDue ?? null,
      days: firstSchoolDay ? arrivalReasons(firstSchoolDay, setting) : [],
    };
  }
}
