import { graphql, type ResultOf } from '../session/graphql.js';

/** Everything with a clock at a location, the fewest days left first (P3). */
export const duesQuery = graphql(`
  query SupportDues($locationId: ID!, $first: PageSize!) {
    supportDues(locationId: $locationId, first: $first) {
      id kind childId callName groupName daysLeft
      term { rule startedOn dueOn extendedFrom toldOn reasonKey days months }
    }
  }
`);

export type Due = ResultOf<typeof duesQuery>['supportDues'][number];
