import { graphql } from '../../session/graphql.js';

/** What arrived for the groups the reader reads for; a list, no reading. */
export const receivedQuery = graphql(`
  query Received { receivedHandovers { id childId callName state firstSchoolDay readOn talkOn asks askedBy } }
`);

/** The schools of the organisation, for whoever enrols. */
export const schoolsQuery = graphql(`
  query OwnSchools { locations(first: 50) { id name kind } }
`);

/** What waits at a school to be linked to an own application: names and birth dates, no more (R19). */
export const arrivalsQuery = graphql(`
  query Arrivals($locationId: ID!) {
    deliveries(locationId: $locationId, first: 50) {
      id kind callName familyName birthDate senderName sentOn version remindOn
      candidates { enrolmentId childId callName familyName }
    }
  }
`);

export const acknowledgeReceipt = graphql(`
  mutation AcknowledgeReceipt($input: AcknowledgeReceiptInput!) { acknowledgeReceipt(input: $input) { id version } }
`);

export const acknowledgeVeStatement = graphql(`
  mutation AcknowledgeVeStatement($input: AcknowledgeReceiptInput!) { acknowledgeVeStatement(input: $input) { id version } }
`);
