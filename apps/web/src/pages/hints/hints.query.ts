import { graphql, type ResultOf } from '../../session/graphql.js';

/** Words that would give a child of the own group away. */
export const hintsQuery = graphql(`
  query GroupHints($groupId: ID!) {
    groupHints(groupId: $groupId) { id kind text }
    myGroups(first: 100) { id name }
  }
`);

export const addHint = graphql(`
  mutation AddHint($input: AddHintInput!) { addHint(input: $input) { id version } }
`);

export const removeHint = graphql(`
  mutation RemoveHint($input: RemoveHintInput!) { removeHint(input: $input) { id version state } }
`);

export type GroupHint = ResultOf<typeof hintsQuery>['groupHints'][number];
