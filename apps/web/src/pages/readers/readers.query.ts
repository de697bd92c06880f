import { graphql, type ResultOf } from '../../session/graphql.js';

/** Who looked into a child's record at this organisation, newest week first; a page of weeks. */
export const readersQuery = graphql(`
  query ReadersOf($childId: ID!, $before: CalendarDate) {
    readersOf(childId: $childId, first: 4, before: $before) { weekOf organisation role purpose times }
  }
`);

export type Reading = ResultOf<typeof readersQuery>['readersOf'][number];

/** How many weeks come in one answer. */
export const weeksAPage = 4;
