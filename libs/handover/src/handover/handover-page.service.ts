import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import type { DayReasonType } from '../calendar/day-reason.type.js';
import { ConsentRepository, type Decision } from '../consent/consent.repository.js';
import { type TalkingPoint, talkingPoints } from '../conversation/talking-points.js';
import { DocumentRepository } from '../document/document.repository.js';
import { sectionTypes } from '../document/document.type.js';
import { charactersIn, missingStrengths, MOST_CHARACTERS, PART_KINDS } from '../document/part.entity.js';
import { FollowService } from '../follow/follow.service.js';
import type { Handover } from './handover.entity.js';
import { HandoverRepository } from './handover.repository.js';
import type { DecisionType, DraftPartType, HandoverRecordType, IssueType, StandingType, WarmReason } from './handover.type.js';
import { type Place, PlaceRepository } from './place.repository.js';

/** What the preschool's page of one handover shows; the handover is opened for PREPARE by `of`. */
@Injectable()
export class HandoverPageService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly documents: DocumentRepository,
    private readonly consents: ConsentRepository,
    private readonly places: PlaceRepository,
    private readonly follow: FollowService,
  ) {}

  /** Opens a handover and shows where it stands. Refuses NOT_FOUND. */
  async of(unit: Unit, id: Id): Promise<HandoverRecordType> {
    const [, handover] = await Promise.all([unit.openOne('HANDOVER', id, 'PREPARE'), this.handovers.find(unit, id)]);
    if (!handover) throw new Refusal('NOT_FOUND', 'not_found');
    return { ...handover, warmReasons: warmReasons(handover) };
  }

  /** The draft in the order of the page, with room left in each part. */
  async parts(unit: Unit, id: Id): Promise<DraftPartType[]> {
    const [parts, { agreed }] = await Promise.all([this.documents.parts(unit, id), this.consents.standing(unit, id)]);
    const ordered = PART_KINDS.flatMap((kind) => parts.filter((part) => part.kind === kind));
    return ordered.map(({ kind, version, content }) => ({
      part: kind,
      version,
      characters: charactersIn(content),
      mostCharacters: MOST_CHARACTERS[kind],
      agreed: agreed.includes(kind),
      sections: sectionTypes(content),
    }));
  }

  /** What would go now, who has yet to answer, and what R12 still asks. */
  async standing(unit: Unit, id: Id): Promise<StandingType> {
    const [parts, { agreed, awaited, objectionUntil }] = await Promise.all([this.documents.parts(unit, id), this.consents.standing(unit, id)]);
    return { agreedParts: agreed, awaitedGuardians: awaited, objectionUntil, missingStrengths: missingStrengths(parts.map(({ content }) => content)) };
  }

  /** What may be talked about, by transparent rules (X8). */
  async talkingPoints(unit: Unit, id: Id): Promise<TalkingPoint[]> {
    const [parts, views] = await Promise.all([this.documents.parts(unit, id), this.follow.views(unit, id)]);
    return talkingPoints(new Map(parts.map(({ kind, content }) => [kind, content])), views, unit.today);
  }

  async decisions(unit: Unit, id: Id): Promise<DecisionType[]> {
    return (await this.consents.decisions(unit, id)).map((decision: Decision) => ({ ...decision }));
  }

  async receiver(unit: Unit, id: Id): Promise<Place | null> {
    return this.places.receiverOf(unit, id);
  }

  async sender(unit: Unit, id: Id): Promise<Place | null> {
    return this.places.senderOf(unit, id);
  }

  /** The issue the parents have before them; null while there was none. */
  async frozen(unit: Unit, id: Id, issue: number): Promise<IssueType | null> {
    return issue > 0 ? this.documents.issue(unit, id, issue) : null;
  }

  async schools(unit: Unit, named: string, first: number): Promise<Place[]> {
    return this.places.schools(unit, named, first);
  }

  async person(unit: Unit, id: Id): ReturnType<HandoverRepository['person']> {
    return this.handovers.person(unit, id);
  }

  /** Its days with the rules they follow from (R13, R15). */
  async days(unit: Unit, handover: HandoverRecordType): Promise<DayReasonType[]> {
    return this.follow.makingDays(unit, handover, (await this.person(unit, handover.id))?.birthDate ?? null);
  }

  async views(unit: Unit, id: Id): ReturnType<FollowService['views']> {
    return this.follow.views(unit, id);
  }

  async events(unit: Unit, id: Id): ReturnType<FollowService['events']> {
    return this.follow.events(unit, id);
  }

  async conversation(unit: Unit, id: Id): ReturnType<FollowService['conversation']> {
    return this.follow.conversation(unit, id);
  }

  async feedback(unit: Unit, id: Id): ReturnType<FollowService['feedback']> {
    return this.follow.feedback(unit, id);
  }
}

/** Why a conversation is required (R14). */
export function warmReasons({ hasVe, hasSupportQuestion, parentsAsk, schoolAsks, alwaysWarm }: Handover): WarmReason[] {
  const reasons: [boolean, WarmReason][] = [
    [hasVe, 'VE'],
    [hasSupportQuestion, 'SUPPORT_QUESTION'],
    [parentsAsk, 'PARENTS_ASK'],
    [schoolAsks, 'SCHOOL_ASKS'],
    [alwaysWarm, 'ALWAYS_HERE'],
  ];
  return reasons.flatMap(([holds, reason]) => (holds ? [reason] : []));
}
