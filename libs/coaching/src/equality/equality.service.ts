import { Injectable } from '@nestjs/common';
import { addDays, type CalendarDate, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { MarkService } from '../mark/mark.service.js';
import { TERMS } from '../scale/scales.js';
import type { RateMeetingInput } from './equality.input.js';
import { type EqualityBlock, EqualityRepository, type OwnMeeting } from './equality.repository.js';
import type { EqualityType } from './equality.type.js';

const MEETINGS_A_POINT = 3;

/** Both sides mark a meeting; each sees the own marks, and of the partner a trend of three meetings (X11). */
@Injectable()
export class EqualityService {
  constructor(
    private readonly equality: EqualityRepository,
    private readonly marks: MarkService,
  ) {}

  /** Refuses NOT_FOUND. */
  async of(unit: Unit, trajectoryId: Id): Promise<EqualityType> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    const [own, blocks] = await Promise.all([this.equality.own(unit, trajectoryId), this.equality.trend(unit, trajectoryId)]);
    return { own: own.map((meeting) => ({ ...meeting, open: canMark(meeting, unit.today) })), ...trendOf(blocks) };
  }

  /** Refuses NOT_FOUND, NOT_NOW (longer ago than four weeks, or it stands), CHANGED_SINCE. */
  async rate(unit: Unit, { trajectoryId, logId, heard, equal, usable, version }: RateMeetingInput): Promise<Receipt> {
    await unit.openOne('TRAJECTORY', trajectoryId, 'COACH_TOGETHER');
    const heldOn = await this.equality.heldOn(unit, trajectoryId, logId);
    if (!heldOn) throw new Refusal('NOT_FOUND', 'not_found');
    const until = addDays(heldOn, TERMS.meetingDays);
    if (version === 0 && unit.today > until) throw new Refusal('NOT_NOW', 'mark_too_late', { until });
    return this.marks.give(unit, {
      trajectoryId,
      measure: 'EQUALITY',
      moment: 'MEETING',
      logId,
      values: { HEARD: heard, EQUAL: equal, USABLE: usable },
      version,
    });
  }
}

/** Only whole blocks of three are points; of the rest one learns how many are still to go. */
export function trendOf(blocks: readonly EqualityBlock[]): Omit<EqualityType, 'own'> {
  const trend = blocks.flatMap(({ until, own, other, talkTogether }) =>
    own === null || other === null ? [] : [{ until, own, other, talkTogether: talkTogether === true }],
  );
  const waiting = blocks.find(({ own }) => own === null)?.pairs ?? 0;
  return { trend, meetingsToGo: MEETINGS_A_POINT - waiting, talkTogether: trend.at(-1)?.talkTogether ?? false };
}

function canMark({ heldOn, givenOn }: OwnMeeting, today: CalendarDate): boolean {
  return givenOn === null ? today <= addDays(heldOn, TERMS.meetingDays) : today <= addDays(givenOn, TERMS.correctionDays);
}
