import { graphql, type ResultOf } from '../../session/graphql.js';

/** The locations one leads under a hat, by name, in counts alone (M1). */
export const overviewQuery = graphql(`
  query DirectorOverview {
    directorOverview {
      locationId locationName kind hoursByLaw hoursGiven
      handovers { open sentOnTime sentLate late unread unreadSoon started readBeforeDayOne }
      coaching { waited waitingDaysMedian }
      equality { category period fewest people mean }
    }
  }
`);

export type DirectorCard = ResultOf<typeof overviewQuery>['directorOverview'][number];
