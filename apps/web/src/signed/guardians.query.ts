import { graphql } from '../session/graphql.js';

/** Who may decide; for the paper route and for who waits. */
export const guardiansQuery = graphql(`
  query GuardiansOf($childId: ID!) { guardians(childId: $childId) { id name relation authority } }
`);
