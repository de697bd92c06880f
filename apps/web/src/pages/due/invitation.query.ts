import { graphql } from '../../session/graphql.js';

/** Whose parents are invited. */
export const invitedQuery = graphql(`
  query Invited($childId: ID!) {
    child(id: $childId) { id callName }
  }
`);
