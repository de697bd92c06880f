import { Injectable } from '@nestjs/common';
import { type Id, Refusal, stateAfter } from '#kernel';
import type { Unit } from '#platform';
import { ConsentRepository, type ConsentStanding, type Decision } from '../consent/consent.repository.js';
import { DocumentRepository } from '../document/document.repository.js';
import type { FrozenPart } from '../document/issue.entity.js';
import { sectionTypes } from '../document/document.type.js';
import { CORE_PARTS, HEALTH_PART, type PartKind } from '../document/part.entity.js';
import { FollowService, type HandoverEventShown } from '../follow/follow.service.js';
import type { Handover } from '../handover/handover.entity.js';
import { HandoverRepository } from '../handover/handover.repository.js';
import { PlaceRepository } from '../handover/place.repository.js';
import { HANDOVER } from '../states/handover.states.js';
import type { ParentView } from '../view/view.entity.js';
import type { HandoverForParentsType, PartForParentsType } from './parents.type.js';

/** The parents' page: exactly what would be sent, what they decided, and what came of it (R11, X3, X5). */
@Injectable()
export class ParentsService {
  constructor(
    private readonly handovers: HandoverRepository,
    private readonly documents: DocumentRepository,
    private readonly consents: ConsentRepository,
    private readonly places: PlaceRepository,
    private readonly follow: FollowService,
  ) {}

  /** One handover for a parent with authority; a draft that was never offered is not there yet. Refuses NOT_FOUND. */
  async page(unit: Unit, id: Id): Promise<HandoverForParentsType> {
    const [, handover] = await Promise.all([unit.openOne('HANDOVER', id, 'DECIDE'), this.handovers.find(unit, id)]);
    if (!handover || handover.issue === 0) throw new Refusal('NOT_FOUND', 'not_found');
    const [issue, frozen, atSchool, views, events] = await Promise.all([
      this.documents.issue(unit, id, handover.issue),
      this.documents.issueParts(unit, id, handover.issue),
      handover.sentOn ? this.documents.atSchool(unit, id) : [],
      this.follow.views(unit, id),
      this.follow.events(unit, id),
    ]);
    // of a replacement the parents agreed to in part, the school has the older words of the rest
    const parts = frozen.map((part) => atSchool.find(({ kind }) => kind === part.kind) ?? part);
    const [standing, decisions, sender, receiver, conversation, days] = await Promise.all([
      this.consents.standing(unit, id),
      this.consents.decisions(unit, id),
      this.places.senderOf(unit, id),
      this.places.receiverOf(unit, id),
      this.follow.conversation(unit, id),
      this.follow.decidingDays(unit, handover),
    ]);
    const agreed = handover.sentOn ? sentParts(events) : standing.agreed;
    const shown = { parts: parts.map((part) => partForParents(part, agreed, views)), views: views.filter((view) => view.part === null), events };
    const decided = { yourDecision: lastChoice(decisions), ...whatIsAwaited(standing), adoptedParts: partsOf(events, 'ADOPTED') };
    const issued = { issueHash: issue?.hash ?? null, madeOn: issue?.madeOn ?? null, callName: callNameIn(parts) };
    return { ...whatIs(handover), ...issued, ...shown, ...decided, sender, receiver, conversation, days };
  }
}

function whatIs({ id, childId, state, issue, warmRequired, sentOn, readOn, hasVe }: Handover) {
  const mayDecide = state === 'DISCUSSED_WITH_PARENTS' || state === 'CONSENT_GIVEN';
  const mayWithdraw = state === 'CONSENT_GIVEN' || stateAfter(HANDOVER, state, 'WITHDRAW') !== null;
  return { id, childId, state, issue, warmRequired, sentOn, readOn, veByLaw: hasVe, mayDecide, mayWithdraw };
}

const whatIsAwaited = ({ awaited, objectionDays, objectionUntil }: ConsentStanding) => ({ awaitedGuardians: awaited, objectionDays, objectionUntil });

function partForParents({ kind, hash, content }: FrozenPart, agreed: readonly PartKind[], views: readonly ParentView[]): PartForParentsType {
  return {
    part: kind,
    hash,
    core: (CORE_PARTS as readonly PartKind[]).includes(kind),
    ownTick: kind === HEALTH_PART,
    agreed: agreed.includes(kind),
    sections: sectionTypes(content),
    views: views.filter(({ part }) => part === kind),
  };
}

const partsOf = (events: readonly HandoverEventShown[], kind: string): PartKind[] => [
  ...new Set(events.filter((event) => event.kind === kind).flatMap(({ parts }) => parts)),
];

function sentParts(events: readonly HandoverEventShown[]): PartKind[] {
  if (events.some(({ kind }) => kind === 'WITHDRAWN')) return [];
  const back = partsOf(events, 'PART_WITHDRAWN');
  return partsOf(events, 'SENT').filter((kind) => !back.includes(kind));
}

/** The reader's own last choice on the whole, without the parts they took back since; what they said of words put right later stands apart. */
function lastChoice(decisions: readonly Decision[]): HandoverForParentsType['yourDecision'] {
  const onWhole = decisions.filter(({ choice }) => choice !== 'REPLACE' && choice !== 'KEEP');
  const at = onWhole.findIndex((decision) => !takesBackParts(decision));
  const back = onWhole.slice(0, at).flatMap(({ parts }) => parts);
  const last = onWhole[at];
  return last ? { ...last, parts: last.parts.filter((part) => !back.includes(part)) } : null;
}

const takesBackParts = ({ choice, parts }: Decision) => choice === 'WITHDRAWN' && parts.length > 0;

function callNameIn(parts: readonly FrozenPart[]): string | null {
  const facts = parts.filter(({ kind }) => kind === 'PERSON').flatMap(({ content }) => content.sections.flatMap(({ facts: list }) => list));
  return facts.find(({ key }) => key === 'CALL_NAME')?.value ?? null;
}
