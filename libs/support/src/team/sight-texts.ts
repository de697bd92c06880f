import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { Sealer, type Unit } from '#platform';
import type { MeetingItem } from '../meeting/meeting.entity.js';
import { openColumns } from '../sealed/sealed-columns.js';
import { SightRepository } from './sight.repository.js';
import type { TeamSeat, TeamWords } from './team.entity.js';
import { whyOf } from './team.service.js';

/** Sealed texts as a guest of a team reads them, of what is open already. */
@Injectable()
export class SightTexts {
  constructor(
    private readonly sight: SightRepository,
    private readonly sealer: Sealer,
  ) {}

  /** The seats of the caller at these children; what ends first, first. */
  async seats(unit: Unit, childIds: readonly Id[]): Promise<TeamSeat[]> {
    const seats = await this.sight.seats(unit, childIds);
    const whys = await this.sealer.openAll(unit, seats.map(({ id, childId, why }) => ({ childId, table: whyOf(childId).table, column: 'why', rowId: id, sealed: why })));
    return seats.map((seat, place) => ({ ...seat, why: whys[place] ?? null }));
  }

  /** What was talked over, the latest first. */
  async meetings(unit: Unit, { childId, trackId, callName }: TeamSeat): Promise<MeetingItem[]> {
    const place = { childId, table: 'support.meeting_item', columns: { question: 'question', works: 'works', decision: 'decision' } } as const;
    return (await openColumns(this.sealer, unit, place, await this.sight.meetings(unit, trackId))).map((item) => ({ ...item, callName }));
  }

  /** The handelingsdeel as it was established last; null while there is none. */
  async plan(unit: Unit, { childId, trackId }: TeamSeat): Promise<string | null> {
    const plan = await this.sight.plan(unit, trackId);
    return plan ? this.sealer.open(unit, { childId, table: 'support.opp_action_part', column: 'text', rowId: plan.rowId }, plan.text) : null;
  }

  /** The parents' own words. */
  async family(unit: Unit, { childId }: TeamSeat): Promise<TeamWords[]> {
    return openColumns(this.sealer, unit, { childId, table: 'support.family_text', columns: { text: 'text' } } as const, await this.sight.family(unit, childId));
  }
}
