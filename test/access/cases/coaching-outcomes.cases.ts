import type { Actor, Subject } from '../facts.js';
import { daysLater, maySee } from '../oracle.js';
import type { World } from '../world/world.js';
import { type Asked, type Cases, LATE, type Related } from './case.js';

const together = (asks: (asked: Asked, related: Related) => Record<string, unknown> = () => ({})) => ({
  opens: ['TRAJECTORY', 'COACH_TOGETHER'] as const,
  asks: (asked: Asked, related: Related) => ({ trajectoryId: asked.id, ...asks(asked, related) }),
});
const goal = ({ id }: Asked, related: Related) => ({ goalId: related.of('coaching.goal', 'trajectory_id', id), version: LATE });
const averted = ({ id }: Asked, related: Related) => ({ avertedId: related.of('coaching.averted', 'trajectory_id', id), version: LATE });
const confidence = ['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS', 'SELF_CONFIDENCE', 'ASKING_HELP'].map((statement) => ({
  statement,
  value: 6,
}));

/** What a trajectory brought, for the two of it. */
const ofTrajectory: Cases = {
  'Query.coachingScales': { opens: 'nobody' },
  'Query.coachingDues': { opens: ['TRAJECTORY', 'COACH_TOGETHER'] },
  'Query.coachingGoals': together(),
  'Query.ownConfidence': together(),
  'Query.coachingSatisfaction': together(),
  'Query.meetingEquality': together(),
  'Query.coachingReferrals': together(),
  'Mutation.makeGoal': together(() => ({ text: 'Proefdoel' })),
  'Mutation.changeGoal': together((asked, related) => ({ ...goal(asked, related), text: 'Proefdoel' })),
  'Mutation.dropGoal': together(goal),
  'Mutation.scaleGoal': together((asked, related) => ({ ...goal(asked, related), moment: 'START', attainment: 0 })),
  'Mutation.markGoal': together((asked, related) => ({ ...goal(asked, related), moment: 'START', value: 6 })),
  'Mutation.giveConfidence': together(() => ({ moment: 'START', marks: confidence, version: LATE })),
  'Mutation.giveSatisfaction': together(() => ({ moment: 'END', value: 7, version: LATE })),
  'Mutation.noteParent': together(() => ({ face: 'HAPPY' })),
  'Mutation.rateMeeting': together(({ id }, related) => ({
    logId: related.of('coaching.log', 'trajectory_id', id),
    heard: 7,
    equal: 7,
    usable: 7,
    version: LATE,
  })),
  'Mutation.claimAverted': together(() => ({ help: 'YOUTH_CARE', instead: 'Vaker samen buiten', sureness: 3 })),
  'Mutation.agreeAverted': together(averted),
  'Mutation.takeBackAverted': together(averted),
  'Mutation.lookBackOnAverted': together((asked, related) => ({ ...averted(asked, related), months: 6, outcome: 'STILL_HERE' })),
  'Mutation.noteLateReferral': together(() => ({ help: 'YOUTH_CARE', monthsLate: 6 })),
};

const at = (purposes: readonly string[], asks: (asked: Asked, related: Related) => Record<string, unknown> = () => ({})) => ({
  opens: ['LOCATION', ...purposes] as ['LOCATION', ...string[]],
  asks: (asked: Asked, related: Related) => ({ locationId: asked.id, ...asks(asked, related) }),
});
const leads = (asks?: (asked: Asked, related: Related) => Record<string, unknown>) => at(['IMPROVE'], asks);
const reads = (asks?: (asked: Asked, related: Related) => Record<string, unknown>) => at(['IMPROVE', 'ANSWER_SHEET'], asks);
const row = (table: string, { id }: Asked, related: Related) => related.of(`improvement.${table}`, 'location_id', id);
// where nobody is, nothing was laid
const suits = ({ name }: Subject) => !name.startsWith('empty');
const items = [{ text: 'Proefvraag', kind: 'SCALE', low: 1, high: 10 }];
const step = (table: string, name: string) => (asked: Asked, related: Related) => ({ [name]: row(table, asked, related), version: LATE });

/** Whose filled-in list lies in the world first. */
const filledIn = (actor: Actor, subject: Subject, { today }: World) =>
  maySee(actor, subject, 'ANSWER_SHEET', today) && actor.name.startsWith('PEDAGOGICAL_STAFF over the own group, post running');

/** What a location learns from. */
const ofLocation: Cases = {
  'Query.improvementPlaces': { opens: ['LOCATION', 'IMPROVE', 'ANSWER_SHEET'] },
  'Query.instruments': leads(),
  'Query.measurements': reads(),
  'Query.measurement': { ...reads((asked, related) => ({ id: row('measurement', asked, related) })), suits },
  'Query.ownSheets': at(['ANSWER_SHEET'], (asked, related) => ({ measurementId: row('measurement', asked, related) })),
  'Query.improvementCycles': reads(),
  'Query.yearReports': reads(),
  // a draft is for who writes it
  'Query.yearReport': {
    ...reads((asked, related) => ({ id: row('year_report', asked, related) })),
    suits,
    reach: (actor, subject, { today }) => maySee(actor, subject, 'IMPROVE', today),
  },
  'Mutation.makeInstrument': leads(() => ({ title: 'Proef', items })),
  'Mutation.renewInstrument': { ...leads((asked, related) => ({ ...step('instrument', 'instrumentId')(asked, related), items })), suits },
  'Mutation.retireInstrument': { ...leads(step('instrument', 'instrumentId')), suits },
  'Mutation.startMeasurement': {
    ...leads((asked, related) => ({ itemSetId: row('item_set', asked, related), about: 'STAFF', t1PlannedOn: daysLater(related.today, 70) })),
    suits,
  },
  'Mutation.turnRound': { ...leads((asked, related) => ({ ...step('measurement', 'measurementId')(asked, related), to: 'T0_DONE' })), suits },
  'Mutation.fillSheet': { ...at(['ANSWER_SHEET'], (asked, related) => ({ measurementId: row('measurement', asked, related), answers: [7] })), suits },
  'Mutation.changeSheet': {
    ...at(['ANSWER_SHEET'], (asked, related) => ({ ...step('sheet', 'sheetId')(asked, related), answers: [7] })),
    suits,
    reach: filledIn,
  },
  'Mutation.askCycle': leads(() => ({ level: 'LOCATION', question: 'Proefvraag' })),
  'Mutation.measureOtherwise': { ...leads((asked, related) => ({ ...step('cycle', 'cycleId')(asked, related), measuredBy: 'Een week turven' })), suits },
  'Mutation.noteDiscussion': {
    ...leads((asked, related) => ({ ...step('cycle', 'cycleId')(asked, related), heldOn: related.today, participants: ['TEACHER', 'PARENT'] })),
    suits,
  },
  'Mutation.decideCycle': { ...leads((asked, related) => ({ ...step('cycle', 'cycleId')(asked, related), decision: 'CONTINUE' })), suits },
  'Mutation.startYearReport': leads(() => ({ level: 'LOCATION', year: 2020 })),
  'Mutation.writeYearReport': {
    ...leads((asked, related) => ({ ...step('year_report', 'reportId')(asked, related), narrative: 'Vaker samen buiten' })),
    suits,
  },
  'Mutation.publishYearReport': { ...leads(step('year_report', 'reportId')), suits },
};

/** What coaching brought, and what a place learns from. */
export const coachingOutcomeCases: Cases = { ...ofTrajectory, ...ofLocation };
