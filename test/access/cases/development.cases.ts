import { type Asked, type Cases, LATE } from './case.js';

const child = ({ id }: Asked) => ({ childId: id });
const marks = [{ line: 'COUNTING', step: 1, sight: 'SEEN', certainty: 'SURE' }];

/** Lines, looks, ratings, levels. */
export const developmentCases: Cases = {
  'Query.framework': { opens: 'nobody' },
  'Query.childProfile': { opens: ['CHILD', 'MEET'], asks: child },
  'Query.childLevels': { opens: ['CHILD', 'FOLLOW'], asks: child },
  'Query.groupLevels': { opens: ['LIST', 'STARTING_LEVELS'], asks: ({ id }) => ({ groupId: id }) },
  'Query.look': { opens: ['CHILD', 'RATE'], asks: child },
  'Mutation.saveLookDraft': { opens: ['CHILD', 'RATE'], asks: (asked, related) => ({ ...child(asked), lookId: related.absent(), marks: [], version: LATE }) },
  'Mutation.takeBackLook': { opens: ['CHILD', 'RATE'], asks: (asked, related) => ({ ...child(asked), lookId: related.absent() }) },
  'Mutation.finishLook': { opens: ['CHILD', 'RATE'], asks: (asked, related) => ({ ...child(asked), lookId: related.absent(), marks, version: LATE }) },
  'Mutation.correctRating': {
    opens: ['CHILD', 'RATE'],
    asks: (asked, related) => ({
      ...child(asked),
      ratingId: related.of('development.rating', 'child_id', asked.id),
      step: 1,
      sight: 'SEEN',
      certainty: 'SURE',
      reason: 'LOOKED_AGAIN',
      version: LATE,
    }),
  },
  'Mutation.correctWellbeing': {
    opens: ['CHILD', 'RATE'],
    asks: (asked, related) => ({
      ...child(asked),
      wellbeingId: related.of('development.wellbeing', 'child_id', asked.id),
      wellbeing: 3,
      reason: 'LOOKED_AGAIN',
      version: LATE,
    }),
  },
  'Mutation.setStrengths': { opens: ['CHILD', 'RATE'], asks: (asked) => ({ ...child(asked), strengths: [], version: LATE }) },
};
