import type { Cases } from './case.js';

/** The reader, the log, and who read what. */
export const accessCases: Cases = {
  'Query.me': { opens: 'nobody' },
  'Query.accessLog': { opens: ['CONTROLLER', 'REVIEW_LOG'] },
  'Query.accessLogWeek': { opens: ['CONTROLLER', 'REVIEW_LOG'], given: (_, { today }) => ({ day: today }) },
  'Query.readersOf': { opens: ['CHILD', 'SEE_READERS'], asks: ({ id }) => ({ childId: id }) },
};
