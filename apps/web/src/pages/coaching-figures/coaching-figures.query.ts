import { graphql, type ResultOf } from '../../session/graphql.js';

/** Four quarters of coaching until a day, of one location or of all that one leads. */
export const coachingYearQuery = graphql(`
  query CoachingYear($until: CalendarDate, $locationId: ID) {
    coachingYear(until: $until, locationId: $locationId) {
      locationId locationName
      quarters {
        period firstDay
        counts { visits minutesGroup minutesTalk minutesParents minutesTeam minutesTraining minutesTravel asked waited waitingDaysMedian }
      }
      figures {
        placeId figure category period fewest people mean meanBefore visits minutes
        sumOfYears { placeId figure category period fewest people mean meanBefore visits minutes }
      }
    }
  }
`);

/** The same as a table to take along. */
export const coachingTableQuery = graphql(`
  query CoachingTable($format: TableFormat!, $until: CalendarDate, $locationId: ID) {
    coachingTable(format: $format, until: $until, locationId: $locationId) { name mediaType content }
  }
`);

/** Who coaches here, and when each brought their own profile up to date. */
export const coachesHereQuery = graphql(`
  query CoachCurrency($locationId: ID!) {
    coachCurrency(locationId: $locationId) { accountId name updatedOn }
  }
`);

export type CoachingOfLocation = ResultOf<typeof coachingYearQuery>['coachingYear'][number];
export type CoachingCounts = CoachingOfLocation['quarters'][number]['counts'];
