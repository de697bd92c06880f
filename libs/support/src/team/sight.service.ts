import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { ActionService } from '../action/action.service.js';
import { GoalService } from '../goal/goal.service.js';
import { NeedService } from '../need/need.service.js';
import { SightRepository } from './sight.repository.js';
import { SightTexts } from './sight-texts.js';
import type { TeamPart, TeamSeat, TeamSight } from './team.entity.js';

/** By which purpose each part is opened; the kind of subject is the part itself, of the track or of the child. */
const PURPOSES: Readonly<Record<TeamPart, string>> = {
  APPROACH: 'READ_APPROACH',
  GOALS: 'READ_GOALS',
  MEETINGS: 'READ_MEETINGS',
  PLAN: 'READ_PLAN',
  FAMILY: 'READ_FAMILY',
};

/** What a guest of a wrap-around team sees: the children of their teams, and of each exactly the parts that all parents with authority allow now. */
@Injectable()
export class SightService {
  constructor(
    private readonly sight: SightRepository,
    private readonly texts: SightTexts,
    private readonly needs: NeedService,
    private readonly goals: GoalService,
    private readonly actions: ActionService,
  ) {}

  /** In whose teams the caller is a guest today. */
  async seats(unit: Unit): Promise<TeamSeat[]> {
    const opened = await unit.open('TEAM', await this.sight.children(unit), 'TEAM_SEAT');
    return opened.size > 0 ? this.texts.seats(unit, [...opened]) : [];
  }

  /** One child, read only. Refuses NOT_FOUND, also the day after it ended. */
  async ofChild(unit: Unit, childId: Id): Promise<TeamSight> {
    await unit.openOne('TEAM', childId, 'TEAM_SEAT');
    const [seat] = await this.texts.seats(unit, [childId]);
    if (!seat) throw new Refusal('NOT_FOUND', 'not_found');
    const goals = await this.part(unit, seat, 'GOALS', () => this.goals.read(unit, childId, seat.trackId));
    return {
      ...seat,
      needs: await this.part(unit, seat, 'APPROACH', () => this.needs.read(unit, childId, seat.trackId)),
      goals,
      actions: goals && (await this.actions.read(unit, childId, seat.trackId)),
      meetings: await this.part(unit, seat, 'MEETINGS', () => this.texts.meetings(unit, seat)),
      plan: await this.part(unit, seat, 'PLAN', () => this.texts.plan(unit, seat)),
      family: await this.part(unit, seat, 'FAMILY', () => this.texts.family(unit, seat)),
    };
  }

  /** A part that is open for this guest, opened by itself so that the log tells it by its own purpose. */
  private async part<Content>(unit: Unit, { childId, trackId, parts }: TeamSeat, part: TeamPart, read: () => Promise<Content>): Promise<Content | null> {
    if (!parts.includes(part)) return null;
    const opened = await unit.open(`TEAM_${part}`, [part === 'FAMILY' ? childId : trackId], PURPOSES[part]);
    return opened.size > 0 ? read() : null;
  }
}
