import { graphql, type ResultOf } from '../session/graphql.js';

export const schoolsQuery = graphql(`
  query ReceivingSchools($named: Text) {
    receivingSchools(first: 20, named: $named) { locationId locationName organisationName }
  }
`);

/** A school that can receive a handover. */
export type School = ResultOf<typeof schoolsQuery>['receivingSchools'][number];

export const openHandover = graphql(`
  mutation OpenHandover($input: OpenHandoverInput!) {
    openHandover(input: $input) { id version state }
  }
`);

export const changeDestination = graphql(`
  mutation ChangeDestination($input: ChangeDestinationInput!) { changeDestination(input: $input) { id version } }
`);
