import { maySee } from '../oracle.js';
import { type Asked, type Cases, controllerIdOf, LATE, type Related } from './case.js';

const handover = ({ id }: Asked) => ({ handoverId: id });
const delivery = ({ id }: Asked) => ({ deliveryId: id });
const isDraft = (subject: { kind: string }) => 'isDraft' in subject && subject.isDraft === true;
const step = (asked: Asked) => ({ ...handover(asked), version: LATE });
const guardianOf = (asked: Asked, { world, absent }: Related) => {
  const subject = world.subjects.find(({ kind, id }) => kind === 'HANDOVER' && id === asked.id);
  return (subject?.kind === 'HANDOVER' ? subject.guardians[0]?.guardianId : undefined) ?? absent();
};
const domains = ['LANGUAGE', 'MATHEMATICS', 'MOTOR', 'SOCIAL_EMOTIONAL'].map((domain) => ({ domain, outcome: 'CONFIRMED' }));
const hash = '0'.repeat(64);
const terms = {
  complexMonths: 42,
  standardMonths: 45,
  latestDays: 14,
  taskDays: 28,
  expiryMonths: 54,
  receiptReminderDays: 7,
  receiptEscalationDays: 14,
  teacherNudgeDays: 10,
  directorNudgeDays: 5,
  levelWeeks: 6,
  feedbackFromWeeks: 6,
  feedbackToWeeks: 12,
  alwaysWarm: false,
  objectionDays: null,
};
const prepares = (asks: (asked: Asked, related: Related) => Record<string, unknown>) => ({ opens: ['HANDOVER', 'PREPARE'] as const, asks });
const decides = (asks: (asked: Asked) => Record<string, unknown>) => ({ opens: ['HANDOVER', 'DECIDE'] as const, asks });
const receives = (asks: (asked: Asked, related: Related) => Record<string, unknown>) => ({ opens: ['DELIVERY', 'RECEIVE'] as const, asks });
const arrivalAt = (asked: Asked, related: Related) =>
  controllerIdOf(asked) === undefined ? related.absent() : related.of('handover.delivered_person', 'location_id', asked.id);

/** The preschool's side: board, document, sending. */
const sending: Cases = {
  'Query.today': { opens: 'nobody' },
  'Query.receivingSchools': { opens: 'nobody' },
  'Query.handoverBoard': {
    opens: ['LOCATION', 'HANDOVER_BOARD'],
    asks: ({ id }) => ({ locationId: id }),
    // the board of a location shows the groups one works in there
    reach: (actor, location, { subjects, today }) =>
      subjects.some((list) => list.kind === 'LIST' && list.locationId === location.id && maySee(actor, list, 'HANDOVER_BOARD', today)),
  },
  'Query.handoverCalendars': { opens: ['CONTROLLER', 'ORGANISE'] },
  'Query.calendarExample': { opens: 'nobody', given: () => ({ input: { birthDate: '2022-02-28', terms } }) },
  'Mutation.setCalendar': { opens: ['CONTROLLER', 'ORGANISE'], given: () => ({ municipality: '', version: LATE, terms }) },
  'Query.handoverProgress': { opens: ['LOCATION', 'HANDOVER_FIGURES'], asks: ({ id }) => ({ locationId: id }) },
  'Query.handoverProgressOfMine': { opens: ['LOCATION', 'HANDOVER_FIGURES'] },
  'Query.handover': { opens: ['HANDOVER', 'PREPARE'], asks: ({ id }) => ({ id }) },
  'Mutation.openHandover': {
    opens: ['CHILD', 'PREPARE'],
    asks: (asked, related) => ({ childId: asked.id, enrolledOn: related.today, receiverLocationId: related.world.houses.school.locations.own.id }),
    suits: ({ controllerId }, { houses }) => controllerId === houses.childcare.controller.id,
  },
  'Mutation.editPart': prepares((asked) => ({
    ...step(asked),
    part: 'PERSON',
    sections: [{ category: 'PERSON', strengths: ['Proef'], notes: [], concerns: [] }],
  })),
  'Mutation.refillPart': prepares((asked) => ({ ...step(asked), part: 'PERSON' })),
  'Mutation.answerWarm': prepares((asked) => ({ ...step(asked), answer: 'PAPER' })),
  'Mutation.changeDestination': prepares((asked, related) => ({
    ...step(asked),
    enrolledOn: related.today,
    receiverLocationId: related.world.houses.school.locations.own.id,
  })),
  'Mutation.offerToParents': prepares(step),
  'Mutation.takeBackHandover': prepares(step),
  'Mutation.discardHandover': prepares(step),
  'Mutation.sendHandover': prepares(step),
  'Mutation.recallHandover': prepares(step),
  'Mutation.closeHandover': prepares(step),
  'Mutation.beginReplacement': prepares(step),
  'Mutation.offerReplacement': prepares(step),
  'Mutation.dropReplacement': prepares(step),
  'Mutation.sendReplacement': prepares(step),
  'Mutation.recordPaperReplacement': {
    opens: ['HANDOVER', 'RECORD_DECISION'],
    asks: (asked, related) => ({ ...handover(asked), guardianId: guardianOf(asked, related), parts: [], issueHash: hash, proofReference: 'Proef' }),
  },
  'Mutation.recordPaperDecision': {
    opens: ['HANDOVER', 'RECORD_DECISION'],
    asks: (asked, related) => ({ ...handover(asked), guardianId: guardianOf(asked, related), choice: 'NOTHING', issueHash: hash, proofReference: 'Proef' }),
  },
  'Mutation.recordPaperView': {
    opens: ['HANDOVER', 'RECORD_DECISION'],
    asks: (asked, related) => ({ ...handover(asked), guardianId: guardianOf(asked, related), text: 'Proef', proofReference: 'Proef' }),
  },
  'Mutation.recordPaperWithdrawal': {
    opens: ['HANDOVER', 'RECORD_DECISION'],
    asks: (asked, related) => ({ ...handover(asked), guardianId: guardianOf(asked, related), proofReference: 'Proef' }),
    suits: isDraft,
  },
};

/** The parents: what would be shared, their own words, their choice. */
const deciding: Cases = {
  'Query.ownHandovers': { opens: ['HANDOVER', 'DECIDE'] },
  'Query.handoverForParents': {
    ...decides(({ id }) => ({ id })),
    // parents never see what is half written
    reach: (actor, subject, { today }) => !isDraft(subject) && maySee(actor, subject, 'DECIDE', today),
  },
  'Mutation.addView': decides((asked) => ({ ...handover(asked), text: 'Proef' })),
  'Mutation.decide': decides((asked) => ({ ...handover(asked), choice: 'NOTHING', issueHash: hash })),
  'Mutation.decideReplacement': decides((asked) => ({ ...handover(asked), parts: [], issueHash: hash })),
  'Mutation.withdrawConsent': { ...decides(handover), suits: isDraft },
  'Mutation.askConversation': decides(handover),
};

/** The school: what arrived, reading it, answering. */
const receiving: Cases = {
  'Query.deliveries': { opens: ['LOCATION', 'MATCH'], asks: ({ id }) => ({ locationId: id }) },
  'Query.entryCalendar': { opens: ['LIST', 'HANDOVER_BOARD'], asks: ({ id }, { today }) => ({ groupId: id, month: today }) },
  'Query.receivedHandovers': { opens: ['LIST', 'HANDOVER_BOARD'] },
  'Query.handoverSummary': { opens: ['CHILD', 'MEET'], asks: ({ id }) => ({ childId: id }) },
  'Query.delivery': { opens: ['DELIVERY', 'READ_HANDOVER'], asks: ({ id }) => ({ id }) },
  'Mutation.acknowledgeReceipt': {
    opens: ['LOCATION', 'MATCH'],
    asks: (asked, related) => ({ locationId: asked.id, arrivalId: arrivalAt(asked, related), enrolmentId: related.absent(), version: LATE }),
    suits: ({ name }) => name === 'own location, school',
  },
  'Mutation.acknowledgeVeStatement': {
    opens: ['LOCATION', 'MATCH'],
    asks: (asked, related) => ({
      locationId: asked.id,
      arrivalId: related.of('handover.ve_statement', 'location_id', asked.id),
      enrolmentId: related.absent(),
      version: LATE,
    }),
    suits: ({ name }) => name === 'own location, school',
  },
  'Mutation.adoptParts': receives((asked) => ({ ...delivery(asked), issue: 1, parts: ['PERSON'] })),
  'Mutation.askConversationAsSchool': receives(delivery),
  'Mutation.planConversation': receives((asked, { today }) => ({ ...delivery(asked), form: 'SHORT_CALL', on: today, version: LATE })),
  'Mutation.holdConversation': receives((asked, { today }) => ({
    ...delivery(asked),
    heldOn: today,
    senderPeople: ['Proef'],
    receiverPeople: ['Proef'],
    parentsInvited: true,
    parentsPresent: true,
    agreements: [],
    version: LATE,
  })),
  'Mutation.confirmStartingLevel': {
    opens: ['DELIVERY', 'CONFIRM_LEVEL'],
    asks: (asked) => ({ ...delivery(asked), domains, version: LATE }),
    // the teacher confirms: it becomes a rating (R16)
    reach: (actor, subject, { today }) =>
      maySee(actor, subject, 'CONFIRM_LEVEL', today) && subject.kind === 'DELIVERY' && subject.child !== null && maySee(actor, subject.child, 'RATE', today),
  },
  'Mutation.giveFeedback': receives((asked) => ({ ...delivery(asked), complete: 4, usable: 4, recognised: 4, version: LATE })),
};

/** Handovers from both sides of the bridge. */
export const handoverCases: Cases = { ...sending, ...deciding, ...receiving };
