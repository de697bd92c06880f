import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { BoardRepository } from '../board/board.repository.js';
import { type Delivery, type DeliveredPart, DeliveryRepository } from '../delivery/delivery.repository.js';
import { sectionTypes } from '../document/document.type.js';
import type { DocumentLine, PartKind } from '../document/part.entity.js';
import { FollowService } from '../follow/follow.service.js';
import { PlaceRepository } from '../handover/place.repository.js';
import { VeStatementRepository } from '../ve-statement/ve-statement.repository.js';
import type { AdoptedPartType, HandoverSummaryType } from './summary.type.js';

const MOST = 3;

/** A child's card as far as its handover fills it (S3). */
@Injectable()
export class SummaryService {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly board: BoardRepository,
    private readonly places: PlaceRepository,
    private readonly follow: FollowService,
    private readonly statements: VeStatementRepository,
  ) {}

  /** The summary of one child; null when nothing was received or begun. Not a reading (design 6). Refuses NOT_FOUND. */
  async of(unit: Unit, childId: Id): Promise<HandoverSummaryType | null> {
    await unit.openOne('CHILD', childId, 'MEET');
    const [delivery, ve, [begun]] = await Promise.all([
      this.deliveries.ofChild(unit, childId),
      this.statements.ofChild(unit, childId),
      this.board.ofChildren(unit, [childId]),
    ]);
    if (delivery) return { ...(await this.received(unit, delivery)), childId, ve };
    if (!begun) return null;
    return { ...empty, childId, id: begun.id, side: 'SENDER', state: begun.state, sentOn: begun.sentOn, readOn: begun.readOn, ve };
  }

  /** Parts in the school's own record of a child that was opened before. */
  async adopted(unit: Unit, childId: Id): Promise<AdoptedPartType[]> {
    const parts = await this.deliveries.adopted(unit, childId);
    return parts.map(({ kind, source, adoptedOn, content }) => ({ part: kind, source, adoptedOn, sections: sectionTypes(content) }));
  }

  private async received(unit: Unit, { id, state, sentOn, readOn, endedOn, senderLocationId }: Delivery): Promise<HandoverSummaryType> {
    const [sender] = await this.places.find(unit, [senderLocationId]);
    const card = { ...empty, id, side: 'RECEIVER', state, sentOn, readOn, senderName: sender?.locationName ?? null };
    if (state === 'WITHDRAWN') return { ...card, noFurtherSharingSince: endedOn };
    const [opened, parts, views, conversation] = await Promise.all([
      unit.open('DELIVERY', [id], 'MEET'),
      this.deliveries.parts(unit, id),
      this.deliveries.views(unit, id),
      this.follow.conversation(unit, id),
    ]);
    if (!opened.has(id)) return card;
    const voices = ['PARENT', 'CHILD'].flatMap((voice) => views.filter((view) => view.voice === voice).slice(0, 1));
    return {
      ...card,
      strengths: strengthsIn(parts, 'INTERESTS'),
      works: strengthsIn(parts, 'WHAT_WORKS'),
      sees: seenIn(parts),
      languages: languagesIn(parts),
      voices,
      agreements: [...(conversation?.agreements ?? [])],
    };
  }
}

const empty: HandoverSummaryType = {
  id: '',
  childId: '',
  side: 'RECEIVER',
  state: 'SENT',
  sentOn: null,
  readOn: null,
  noFurtherSharingSince: null,
  senderName: null,
  strengths: [],
  works: [],
  sees: null,
  languages: [],
  voices: [],
  agreements: [],
  ve: null,
};

function sectionsOf(parts: readonly DeliveredPart[], part: PartKind) {
  return parts.filter(({ kind }) => kind === part).flatMap(({ content }) => content.sections);
}

function strengthsIn(parts: readonly DeliveredPart[], part: PartKind): DocumentLine[] {
  return sectionsOf(parts, part)
    .flatMap(({ strengths }) => strengths)
    .slice(0, MOST);
}

function languagesIn(parts: readonly DeliveredPart[]): string[] {
  return sectionsOf(parts, 'HOME').flatMap(({ facts }) => facts.filter(({ key }) => key === 'LANGUAGE').map(({ value }) => value));
}

/** How the preschool sees it, in one sentence: its own words on the development, else what goes well there. */
function seenIn(parts: readonly DeliveredPart[]): DocumentLine | null {
  const sections = sectionsOf(parts, 'DEVELOPMENT');
  return sections.flatMap(({ notes }) => notes)[0] ?? sections.flatMap(({ strengths }) => strengths)[0] ?? null;
}
