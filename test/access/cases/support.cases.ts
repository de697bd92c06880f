import { DRAWING } from '#testing';
import type { Subject } from '../facts.js';
import type { World } from '../world/world.js';
import { type Asked, type Cases, controllerIdOf, houseOf, LATE, type Related } from './case.js';

const levels = [
  { code: '0', label: 'Basis', needsOpp: false, needsTlv: false },
  { code: '1', label: 'Extra', needsOpp: true, needsTlv: false },
];

const trackOf = ({ id }: Asked, related: Related) => ({ childId: id, trackId: related.of('support.track', 'child_id', id) });
const oppOf = ({ id }: Asked, related: Related) => ({ childId: id, oppId: related.of('support.opp', 'child_id', id) });
/** A colleague of the own group. */
const ownerOf = (asked: Asked, { world, absent }: Related) =>
  world.actors.find(
    ({ name, controllerId }) => /^(TEACHER|PEDAGOGICAL_STAFF) over the own group, post running/.test(name) && controllerId === controllerIdOf(asked),
  )?.accountId ?? absent();
const child = (asked: Asked) => ({ childId: asked.id });
const hasTeam = ({ id }: Subject, { subjects }: World): boolean => subjects.some((one) => one.kind === 'TEAM' && one.childId === id);
const parentOf = ({ id }: Asked, related: Related) => related.of('children.guardian', 'child_id', id);
const memberOf = ({ id }: Asked, related: Related) => related.of('support.team_member', 'child_id', id);
const decided = { decidedBy: ['PARENTS'], reason: 'Proef', enoughWhen: 'Proef' };

/** Levels of support, tracks, and what they work with. */
export const supportCases: Cases = {
  'Query.supportScales': { opens: 'nobody', given: () => ({ first: 20 }) },
  'Query.supportScaleVersions': { opens: 'nobody', given: () => ({ first: 20 }) },
  'Query.supportScaleInUse': { opens: 'nobody', given: ({ controllerId }, related) => ({ locationId: houseOf(controllerId, related).locations.own.id }) },
  'Query.supportScaleDraft': { opens: ['CONTROLLER', 'SET_SCALE'] },
  'Mutation.beginSupportScale': { opens: ['CONTROLLER', 'SET_SCALE'], given: () => ({ title: 'Proef', levels }) },
  'Mutation.changeSupportScale': {
    opens: ['CONTROLLER', 'SET_SCALE'],
    given: ({ controllerId }, related) => ({
      draftId: related.of('support.scale_draft', 'controller_id', controllerId),
      title: 'Proef',
      levels,
      version: LATE,
    }),
  },
  'Mutation.discardSupportScale': {
    opens: ['CONTROLLER', 'SET_SCALE'],
    given: ({ controllerId }, related) => ({ draftId: related.of('support.scale_draft', 'controller_id', controllerId), version: LATE }),
  },
  'Mutation.publishSupportScale': {
    opens: ['CONTROLLER', 'SET_SCALE'],
    given: ({ controllerId }, related) => ({ draftId: related.of('support.scale_draft', 'controller_id', controllerId), version: LATE }),
  },
  'Mutation.useSupportScale': {
    opens: ['CONTROLLER', 'SET_SCALE'],
    given: ({ controllerId }, related) => ({
      locationId: houseOf(controllerId, related).locations.empty.id,
      madeBy: houseOf(controllerId, related).controller.id,
      scaleId: houseOf(controllerId, related).controller.id,
    }),
  },
  'Query.supportTracks': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: (asked) => ({ ...child(asked), first: 5 }) },
  'Query.supportNeeds': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: trackOf },
  'Query.supportGoals': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: trackOf },
  'Query.supportActions': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: trackOf },
  'Mutation.startSupport': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({
      ...child(asked),
      ...decided,
      locationId: houseOf(controllerIdOf(asked), related).locations.own.id,
      level: '0',
      ownerId: ownerOf(asked, related),
    }),
  },
  'Mutation.takeSupportStep': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...trackOf(asked, related), ...decided, version: LATE, action: 'EXTEND' }),
  },
  'Mutation.handOverSupport': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...trackOf(asked, related), version: LATE, ownerId: related.absent(), reason: 'Proef' }),
  },
  'Query.supportColleagues': { opens: ['CHILD', 'SUPPORT'], asks: child },
  'Mutation.noteSupportNeed': {
    opens: ['CHILD', 'SUPPORT', 'APPROACH'],
    asks: (asked, related) => ({ ...trackOf(asked, related), kind: 'STIMULATING', domain: 'FAMILY', text: 'Proef' }),
  },
  'Mutation.removeSupportNeed': {
    opens: ['CHILD', 'SUPPORT', 'APPROACH'],
    asks: (asked, related) => ({ ...trackOf(asked, related), needId: related.of('support.need', 'child_id', asked.id) }),
  },
  'Mutation.setSupportGoal': {
    opens: ['CHILD', 'SUPPORT', 'APPROACH'],
    asks: (asked, related) => ({ ...trackOf(asked, related), domain: 'FAMILY', factors: ['PF05'], nowIs: 'Proef', aim: 'Proef', seenBy: 'Proef' }),
  },
  'Mutation.evaluateSupportGoal': {
    opens: ['CHILD', 'SUPPORT', 'APPROACH'],
    asks: (asked, related) => ({
      ...trackOf(asked, related),
      goalId: related.of('support.goal', 'child_id', asked.id),
      version: LATE,
      howFar: 5,
      line: 'Proef',
      decision: 'CHANGE',
    }),
  },
  'Mutation.planSupportAction': {
    opens: ['CHILD', 'SUPPORT', 'APPROACH'],
    asks: (asked, related) => ({ ...trackOf(asked, related), setting: 'GROUP', doer: 'TEACHER', what: 'Proef', untilOn: '2090-01-01' }),
  },
  'Mutation.endSupportAction': {
    opens: ['CHILD', 'SUPPORT', 'APPROACH'],
    asks: (asked, related) => ({ ...trackOf(asked, related), actionId: related.of('support.action', 'child_id', asked.id), version: LATE }),
  },
  'Query.supportDues': { opens: ['LOCATION', 'DUE'], asks: ({ id }) => ({ locationId: id, first: 100 }) },
  'Query.supportDigestAddress': { opens: ['LOCATION', 'DUE'], asks: ({ id }) => ({ locationId: id }) },
  'Mutation.setSupportDigest': { opens: ['LOCATION', 'DUE'], asks: ({ id }) => ({ locationId: id }) },
  'Query.supportFigures': { opens: ['LOCATION', 'SUPPORT_FIGURES'], asks: ({ id }) => ({ locationId: id }) },
  'Query.schoolApplications': { opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'], asks: child },
  'Mutation.receiveApplication': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({
      ...child(asked),
      locationId: houseOf(controllerIdOf(asked), related).locations.own.id,
      receivedOn: related.today,
      written: true,
      firstPreference: true,
      fullByPolicy: false,
    }),
  },
  'Mutation.takeApplicationStep': {
    opens: ['CHILD', 'SUPPORT', 'OWN_WORDS'],
    asks: (asked, related) => ({
      ...child(asked),
      applicationId: related.of('support.application', 'child_id', asked.id),
      version: LATE,
      action: 'WITHDRAW',
      on: related.today,
    }),
  },
  'Query.declarations': { opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'], asks: child },
  'Mutation.noteDeclaration': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({
      ...child(asked),
      locationId: houseOf(controllerIdOf(asked), related).locations.own.id,
      category: 'L',
      sbo: false,
      startsOn: related.today,
      endsOn: '2090-07-31',
      swvNumber: 'PO2505',
      decisionNumber: '1',
    }),
  },
  'Mutation.takeBackDeclaration': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...child(asked), declarationId: related.of('support.declaration', 'child_id', asked.id) }),
  },
  'Query.rodList': { opens: ['LOCATION', 'ROD_LIST'], asks: ({ id }) => ({ locationId: id }) },
  'Query.rodFile': { opens: ['LOCATION', 'ROD_LIST'], asks: ({ id }) => ({ locationId: id }) },
  'Query.supportBundles': { opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'], asks: child },
  'Query.bundleFile': {
    opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'],
    asks: (asked, related) => ({ ...child(asked), bundleId: related.of('support.bundle', 'child_id', asked.id), format: 'JSON' }),
  },
  'Mutation.makeBundle': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked) => ({ ...child(asked), readers: 'Proef', documents: ['SUPPORT'] }),
  },
  'Mutation.takeBundleStep': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({
      ...child(asked),
      bundleId: related.of('support.bundle', 'child_id', asked.id),
      version: LATE,
      action: 'HAND_OVER',
      on: related.today,
    }),
  },
  'Query.meetingItems': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: (asked) => ({ ...child(asked), first: 5 }) },
  'Query.meetingAgenda': {
    opens: ['CHILD', 'SUPPORT'],
    given: ({ controllerId }, related) => ({ locationId: houseOf(controllerId, related).locations.own.id, on: '2019-01-07' }),
  },
  'Query.meetingPaper': {
    opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'],
    asks: (asked, related) => ({ ...child(asked), itemId: related.of('support.meeting_item', 'child_id', asked.id) }),
  },
  // no support runs in the world
  'Mutation.planMeeting': { opens: ['CHILD', 'SUPPORT'], asks: (asked) => ({ on: '2090-01-01', childIds: [asked.id] }) },
  'Mutation.writeMeetingItem': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({
      ...child(asked),
      itemId: related.of('support.meeting_item', 'child_id', asked.id),
      version: LATE,
      childInvited: true,
      question: 'Proef',
    }),
  },
  'Mutation.takeOffAgenda': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...child(asked), itemId: related.of('support.meeting_item', 'child_id', asked.id), version: LATE }),
  },
  'Query.teamMembers': { opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'], asks: child },
  'Mutation.proposeTeamMember': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, { today }) => ({ ...child(asked), login: 'niemand', work: 'Proef', why: 'Proef', fromOn: today, untilOn: today, parts: ['GOALS'] }),
    // where support runs the login is looked at, and it is nobody's
    suits: (subject, world) => !hasTeam(subject, world),
  },
  'Mutation.answerTeamPart': {
    opens: ['CHILD', 'OWN_WORDS'],
    asks: (asked, related) => ({ ...child(asked), memberId: memberOf(asked, related), part: 'APPROACH', allows: true }),
    suits: hasTeam,
  },
  'Mutation.recordPaperTeamAnswer': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({
      ...child(asked),
      memberId: memberOf(asked, related),
      guardianId: parentOf(asked, related),
      proofReference: 'Proef',
      answers: [{ part: 'APPROACH', allows: true }],
    }),
    suits: hasTeam,
  },
  'Mutation.endTeamMember': {
    opens: ['CHILD', 'SUPPORT', 'OWN_WORDS'],
    asks: (asked, related) => ({ ...child(asked), memberId: memberOf(asked, related), version: LATE }),
    suits: hasTeam,
  },
  'Query.teamSeats': { opens: ['TEAM', 'TEAM_SEAT'] },
  'Query.teamSight': { opens: ['TEAM', 'TEAM_SEAT'], asks: child },
  'Query.safetyNotes': { opens: ['CHILD', 'SAFETY'], asks: child },
  'Query.safetyColleagues': { opens: ['CHILD', 'SAFETY'], asks: child },
  'Mutation.noteSafety': { opens: ['CHILD', 'SAFETY'], asks: (asked) => ({ ...child(asked), words: 'Proef' }) },
  'Query.familyTexts': { opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'], asks: child },
  'Query.supportFamilies': { opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'], asks: child },
  'Query.supportConcerns': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: (asked) => ({ ...child(asked), first: 5 }) },
  'Query.supportBearings': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: (asked) => ({ ...child(asked), first: 5 }) },
  'Query.concernsToAnswer': { opens: ['CHILD', 'SUPPORT', 'APPROACH'], given: () => ({ first: 20 }) },
  'Query.concernReader': { opens: ['CHILD', 'OWN_SUPPORT'], asks: child },
  'Mutation.writeFamilyText': {
    opens: ['CHILD', 'OWN_WORDS'],
    asks: (asked, related) => ({ ...child(asked), textId: related.of('support.family_text', 'child_id', asked.id), part: 'OWN', version: LATE, text: 'Proef' }),
  },
  'Mutation.commentFamilyText': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({
      ...child(asked),
      id: related.of('support.family_comment', 'child_id', asked.id),
      textId: related.of('support.family_text', 'child_id', asked.id),
      comment: 'Proef',
    }),
  },
  'Mutation.raiseConcern': {
    opens: ['CHILD', 'OWN_WORDS'],
    asks: (asked, related) => ({ ...child(asked), id: related.of('support.concern', 'child_id', asked.id), words: 'Proef' }),
  },
  'Mutation.answerConcern': {
    opens: ['CHILD', 'SUPPORT', 'APPROACH'],
    asks: (asked, related) => ({ ...child(asked), concernId: related.of('support.concern', 'child_id', asked.id), answer: 'Proef' }),
  },
  'Mutation.sayBearing': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_WORDS'], asks: (asked) => ({ ...child(asked), answer: 'YES' }) },
  'Mutation.proposeSupportFamily': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...child(asked), family: 'Proef', signalTo: ownerOf(asked, related) }),
  },
  'Mutation.takeSupportFamilyStep': {
    opens: ['CHILD', 'SUPPORT', 'OWN_WORDS'],
    asks: (asked, related) => ({ ...child(asked), matchId: related.of('support.family_match', 'child_id', asked.id), version: LATE, action: 'END' }),
  },
  'Query.opps': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: (asked) => ({ ...child(asked), first: 5 }) },
  'Query.oppVersions': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: oppOf },
  'Query.oppPaper': { opens: ['CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'], asks: (asked, related) => ({ ...oppOf(asked, related), part: 'ACTION_PART' }) },
  'Query.oppDrawing': { opens: ['CHILD', 'SUPPORT', 'OWN_SUPPORT'], asks: (asked, related) => ({ ...oppOf(asked, related), number: 1 }) },
  'Mutation.addOppDrawing': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...oppOf(asked, related), version: LATE, picture: DRAWING.toString('base64'), shows: 'Proef' }),
  },
  'Mutation.removeOppDrawing': { opens: ['CHILD', 'SUPPORT'], asks: (asked, related) => ({ ...oppOf(asked, related), version: LATE }) },
  'Mutation.beginOpp': { opens: ['CHILD', 'SUPPORT'], asks: (asked, related) => ({ ...trackOf(asked, related), needOn: related.today }) },
  'Mutation.writeOpp': { opens: ['CHILD', 'SUPPORT'], asks: (asked, related) => ({ ...oppOf(asked, related), version: LATE, outflow: 'Proef' }) },
  'Mutation.takeOppStep': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...oppOf(asked, related), version: LATE, action: 'END', on: related.today }),
  },
  // nothing was asked yet
  'Mutation.answerOpp': { opens: ['CHILD', 'AGREE_SUPPORT'], asks: (asked, related) => ({ ...oppOf(asked, related), version: LATE, agrees: true }) },
  'Mutation.recordPaperOppAnswer': {
    opens: ['CHILD', 'SUPPORT'],
    asks: (asked, related) => ({ ...oppOf(asked, related), version: LATE, agrees: true, guardianId: parentOf(asked, related), proofReference: 'Proef' }),
  },
};
