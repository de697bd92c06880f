import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { Sealer, type Unit } from '#platform';
import { wordsOf } from '../family/family.service.js';
import type { MeetingItem } from '../meeting/meeting.entity.js';
import { MEETING_WORDS } from '../meeting/meeting.repository.js';
import { versionRow } from '../opp/opp.entity.js';
import { openColumns, openColumnsOfChildren } from '../sealed/sealed-columns.js';
import { SightRepository } from './sight.repository.js';
import type { TeamSeat, TeamWords } from './team.entity.js';
import { WHY } from './team.service.js';

/** Sealed texts as a guest of a team reads them, of what is open already. */
@Injectable()
export class SightTexts {
  constructor(
    private readonly sight: SightRepository,
    private readonly sealer: Sealer,
  ) {}

  /** The seats of the caller at these children; what ends first, first. */
  async seats(unit: Unit, childIds: readonly Id[]): Promise<TeamSeat[]> {
    return openColumnsOfChildren(this.sealer, unit, WHY, await this.sight.seats(unit, childIds));
  }

  /** What was talked over, the latest first. */
  async meetings(unit: Unit, { childId, trackId, callName }: TeamSeat): Promise<MeetingItem[]> {
    return (await openColumns(this.sealer, unit, { childId, ...MEETING_WORDS }, await this.sight.meetings(unit, trackId))).map((item) => ({
      ...item,
      callName,
    }));
  }

  /** The handelingsdeel as it was established last; null while there is none. */
  async plan(unit: Unit, { childId, trackId }: TeamSeat): Promise<string | null> {
    const plan = await this.sight.plan(unit, trackId);
    return plan
      ? this.sealer.open(unit, { childId, table: 'support.opp_action_part', column: 'text', rowId: versionRow(plan.oppId, plan.number) }, plan.text)
      : null;
  }

  /** The parents' own words. */
  async family(unit: Unit, { childId }: TeamSeat): Promise<TeamWords[]> {
    return openColumns(this.sealer, unit, wordsOf(childId), await this.sight.family(unit, childId));
  }
}
