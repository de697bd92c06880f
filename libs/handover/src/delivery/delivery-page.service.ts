import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { talkingPoints } from '../conversation/talking-points.js';
import { sectionTypes } from '../document/document.type.js';
import { type DocumentLevel, levelState, type PartKind } from '../document/part.entity.js';
import { FollowService, type HandoverEventShown } from '../follow/follow.service.js';
import type { StartingLevel } from '../starting-level/starting-level.entity.js';
import { StartingLevelRepository } from '../starting-level/starting-level.repository.js';
import { ArrivalService } from './arrival.service.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import type { ConfirmedStartingLevelType, DeliveryType } from './delivery.type.js';

/** What the school's page of one delivery shows. */
@Injectable()
export class DeliveryPageService {
  constructor(
    private readonly reading: DeliveryService,
    private readonly deliveries: DeliveryRepository,
    private readonly levels: StartingLevelRepository,
    private readonly follow: FollowService,
    private readonly arrival: ArrivalService,
  ) {}

  /** Reads a delivery. Refuses NOT_FOUND. */
  async of(unit: Unit, id: Id): Promise<DeliveryType> {
    const delivery = await this.reading.read(unit, id);
    const [parts, replaced, views, levels, about] = await Promise.all([
      this.deliveries.parts(unit, id),
      this.deliveries.replaced(unit, id),
      this.deliveries.views(unit, id),
      this.levels.of(unit, id),
      this.arrival.of(unit, delivery.senderLocationId, delivery.locationId, delivery.firstSchoolDay),
    ]);
    const [events, conversation, feedback] = await Promise.all([
      this.follow.events(unit, id),
      this.follow.conversation(unit, id),
      this.follow.feedback(unit, id),
    ]);
    const before = replaced.map(({ content, ...rest }) => ({ ...rest, sections: sectionTypes(content) }));
    const shown = parts.map(({ kind, hash, content }) => {
      const beside = { views: views.filter(({ part }) => part === kind), replaced: before.filter((part) => part.kind === kind) };
      return { part: kind, hash, adopted: isAdopted(kind, events), sections: sectionTypes(content), ...beside };
    });
    const points = talkingPoints(new Map(parts.map(({ kind, content }) => [kind, content])), views, unit.today);
    const wholeViews = views.filter(({ part }) => part === null || !parts.some(({ kind }) => kind === part));
    const told = { parts: shown, views: wholeViews, talkingPoints: points, startingLevels: levels.map(confirmedLevel) };
    return { ...delivery, ...about, ...told, events, conversation, feedback };
  }
}

/** Whether the school's record has these words: what was replaced since it was taken over has to be taken over anew. */
function isAdopted(part: PartKind, events: readonly HandoverEventShown[]): boolean {
  return events.findLast(({ kind, parts }) => (kind === 'ADOPTED' || kind === 'REPLACED') && parts.includes(part))?.kind === 'ADOPTED';
}

function confirmedLevel({ delivered, confirmed, ...rest }: StartingLevel): ConfirmedStartingLevelType {
  return { ...rest, delivered: delivered.map(withState), confirmed: confirmed.map(withState) };
}

const withState = (level: DocumentLevel) => ({ ...level, state: levelState(level) });
