import { maySee } from '../oracle.js';
import { type Asked, type Cases, controllerIdOf, houseOf, LATE, type Related } from './case.js';

const trajectory = ({ id }: Asked) => ({ trajectoryId: id });
const step = (asked: Asked) => ({ ...trajectory(asked), version: LATE });
const together = (asks: (asked: Asked, related: Related) => Record<string, unknown>) => ({ opens: ['TRAJECTORY', 'COACH_TOGETHER'] as const, asks });
/** Left by one of the two: what is done to it, later cells do not depend on. */
const isLeft = ({ name }: { name: string }) => name.startsWith('trajectory that somebody left');
const meeting = { setting: 'GROUP', form: 'OBSERVATION' };
const logOf = ({ id }: Asked, related: Related) => related.of('coaching.log', 'trajectory_id', id);
const visitOf = ({ id }: Asked, related: Related) => related.of('coaching.visit', 'trajectory_id', id);
const coachAt = (asked: Asked, { world, absent }: Related) =>
  world.actors.find(({ name, controllerId }) => name.startsWith('who coaches: one of our own') && controllerId === controllerIdOf(asked))?.accountId ??
  absent();
const childIn = (asked: Asked, { world, absent }: Related) =>
  world.children.find(({ name, controllerId }) => name.startsWith('child here for long') && controllerId === controllerIdOf(asked))?.id ?? absent();
const employer = (asked: Asked, related: Related) => houseOf(controllerIdOf(asked), related).controller.id;
const guardianOf = (asked: Asked, { absent }: Related) =>
  ('guardians' in asked ? asked.guardians.find(({ authority }) => authority === 'YES')?.guardianId : undefined) ?? absent();
const isThere = ({ name }: { name: string }) => name.startsWith('child here for long');

/** Asking, meeting and writing down, between the two. */
const equals: Cases = {
  'Query.coachingProgrammes': { opens: 'nobody' },
  'Query.coachesAt': { opens: ['LOCATION', 'ASK_COACH'], asks: ({ id }) => ({ locationId: id }) },
  'Query.textHintsAtLocation': { opens: ['LOCATION', 'ASK_COACH'], asks: ({ id }) => ({ locationId: id, text: 'Proef' }) },
  'Query.textHints': together((asked) => ({ ...trajectory(asked), text: 'Proef' })),
  'Query.myTrajectories': { opens: ['TRAJECTORY', 'COACH_TOGETHER'] },
  'Query.myDay': { opens: ['TRAJECTORY', 'COACH_TOGETHER'] },
  'Query.trajectory': together(({ id }) => ({ id })),
  'Mutation.askCoach': {
    opens: ['LOCATION', 'ASK_COACH'],
    asks: (asked, related) => ({ locationId: asked.id, coachId: coachAt(asked, related), feeling: 'Iets zit mij dwars.' }),
    suits: ({ name }) => name.startsWith('own location'),
  },
  'Mutation.sharpenQuestion': together((asked) => ({ ...step(asked), text: 'Hoe dan?' })),
  'Mutation.tickOwnership': together(step),
  'Mutation.stateOwnership': together((asked, related) => ({ ...step(asked), ownerId: related.absent() })),
  'Mutation.takePhase': together((asked) => ({ ...step(asked), phase: 'TRYING' })),
  'Mutation.endTrajectory': together(step),
  'Mutation.leaveTrajectory': { ...together(trajectory), suits: isLeft },
  'Query.colleaguesFor': together(trajectory),
  'Mutation.addColleague': together((asked, related) => ({ ...step(asked), accountId: related.absent() })),
  'Mutation.moveEnd': together((asked, { today }) => ({ ...step(asked), plannedEndOn: today, reason: 'Er is rust gekomen.' })),
  'Mutation.planVisit': together((asked, { today }) => ({ ...trajectory(asked), ...meeting, plannedOn: today })),
  'Mutation.moveVisit': together((asked, related) => ({ ...step(asked), visitId: visitOf(asked, related), plannedOn: related.today })),
  'Mutation.cancelVisit': together((asked, related) => ({ ...step(asked), visitId: visitOf(asked, related) })),
  'Mutation.logVisit': together((asked, { today }) => ({ ...trajectory(asked), ...meeting, heldOn: today })),
  'Mutation.correctLog': together((asked, related) => ({ ...step(asked), ...meeting, logId: logOf(asked, related), heldOn: related.today })),
  'Mutation.confirmLog': together((asked, related) => ({ ...step(asked), logId: logOf(asked, related) })),
  'Mutation.talkWithoutRecord': together((asked, { today }) => ({ ...trajectory(asked), heldOn: today, form: 'PARENT_TALK' })),
};

/** What leads to a child, who may be named, and the coach's own. */
const around: Cases = {
  'Query.groupHints': { opens: ['LIST', 'KEEP_HINTS'], asks: ({ id }) => ({ groupId: id }) },
  'Mutation.addHint': { opens: ['LIST', 'KEEP_HINTS'], asks: ({ id }) => ({ groupId: id, kind: 'OTHER', text: 'Proefwoord' }) },
  'Mutation.removeHint': { opens: ['LIST', 'KEEP_HINTS'], asks: ({ id }, related) => ({ groupId: id, hintId: related.absent() }) },
  'Query.coachConsents': { opens: ['CHILD', 'DECIDE_COACHING', 'RECORD_COACH_CONSENT'], asks: ({ id }) => ({ childId: id }) },
  'Mutation.giveCoachConsent': {
    opens: ['CHILD', 'DECIDE_COACHING'],
    asks: (asked, related) => ({ childId: asked.id, employerId: employer(asked, related) }),
    suits: isThere,
  },
  'Mutation.recordCoachConsent': {
    opens: ['CHILD', 'RECORD_COACH_CONSENT'],
    asks: (asked, related) => ({ childId: asked.id, employerId: employer(asked, related), guardianId: guardianOf(asked, related), proofReference: 'Proef' }),
    suits: isThere,
  },
  'Mutation.withdrawCoachConsent': {
    opens: ['CHILD', 'DECIDE_COACHING', 'RECORD_COACH_CONSENT'],
    asks: (asked, related) => ({ childId: asked.id, consentId: related.of('coaching.child_consent', 'child_id', asked.id) }),
    suits: ({ name }) => name.startsWith('child last day today'),
  },
  'Mutation.nameChild': {
    ...together((asked, related) => ({ ...trajectory(asked), childId: childIn(asked, related) })),
    // by the colleague, who works with the child; never by the coach
    reach: (actor, subject, { today }) =>
      maySee(actor, subject, 'COACH_TOGETHER', today) &&
      subject.kind === 'TRAJECTORY' &&
      subject.members.some(({ accountId, side }) => accountId === actor.accountId && side === 'COLLEAGUE'),
    suits: ({ name }) => name.startsWith('trajectory of the other with our own'),
  },
  'Mutation.unnameChild': { ...together(trajectory), suits: ({ name }) => name.startsWith('trajectory of the other with who ended') },
  'Query.coachProfile': { opens: ['COACH', 'OWN_PROFILE'] },
  'Mutation.keepProfile': { opens: ['COACH', 'OWN_PROFILE'], given: () => ({ version: LATE, groupDays: [], supervisions: [], intervisions: [] }) },
  'Query.intervisionBoard': { opens: ['COACH', 'INTERVISION'] },
  'Query.textHintsInIntervision': { opens: ['COACH', 'INTERVISION'], given: () => ({ text: 'Vaker samen buiten' }) },
  'Mutation.askIntervision': { opens: ['COACH', 'INTERVISION'], given: () => ({ text: 'Hoe houdt u vast wat werkt?' }) },
  'Mutation.answerIntervision': { opens: ['COACH', 'INTERVISION'], given: ({ controllerId }) => ({ questionId: controllerId, text: 'Vaker samen buiten' }) },
  'Mutation.takeBackIntervision': { opens: ['COACH', 'INTERVISION'], given: ({ accountId }) => ({ ownId: accountId }) },
  'Query.coachCurrency': { opens: ['LOCATION', 'COACH_CURRENCY'], asks: ({ id }) => ({ locationId: id }) },
  'Query.coachingTerm': { opens: ['CONTROLLER', 'ORGANISE'] },
  'Mutation.setCoachingTerm': { opens: ['CONTROLLER', 'ORGANISE'], given: () => ({ anonymousDays: 90, version: LATE }) },
  'Query.coachPosts': { opens: ['CONTROLLER', 'APPOINT'] },
  'Mutation.describeCoach': {
    opens: ['CONTROLLER', 'APPOINT'],
    asks: ({ id }, related) => ({ postId: related.of('coaching.coach_post', 'controller_id', id), programme: 'ALERT4YOU', version: LATE }),
  },
};

/** Coach and colleague as equals. */
export const coachingCases: Cases = { ...equals, ...around };
