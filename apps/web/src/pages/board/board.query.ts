import { graphql } from '../../session/graphql.js';

/** Locations at which the reader has groups. */
export const boardPlacesQuery = graphql(`
  query BoardPlaces {
    myGroups(first: 50) { id locationId locationName }
  }
`);

/** Living handovers of a location within the reader's groups, and children whose handover should be begun (H1, R13). */
export const boardQuery = graphql(`
  query HandoverBoard($locationId: ID!) {
    handoverBoard(locationId: $locationId) {
      cards { id callName ageLabel column state dueOn latestOn late receiverName warmRequired firstSchoolDay }
      unreceived { id sentOn escalated }
      toPlan { childId callName birthDate dueOn latestOn }
    }
  }
`);
