import { graphql, type ResultOf } from '../../session/graphql.js';

/** Counts of every location one leads under a hat, by name; no child. */
export const progressQuery = graphql(`
  query HandoverProgress {
    handoverProgressOfMine {
      locationId locationName side open sentOnTime sentLate late unread unreadSoon started readBeforeDayOne
      waiting { waitsFor count }
    }
  }
`);

export type Progress = ResultOf<typeof progressQuery>['handoverProgressOfMine'][number];
