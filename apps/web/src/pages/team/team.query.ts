import { graphql, type ResultOf } from '../../session/graphql.js';

/** Present and coming posts of colleagues, by name. */
export const postsQuery = graphql(`
  query Posts($after: ID) {
    posts(first: 50, after: $after) { id name role scopeKind scopeName firstDay lastDay version }
  }
`);

/** How many posts come in one answer. */
export const postsAPage = 50;

export type Post = ResultOf<typeof postsQuery>['posts'][number];

/** Locations with their registration, and their groups. */
export const organisationQuery = graphql(`
  query Organisation {
    locations(first: 100) { id name kind brin vestiging lrk kindcentrum }
    myGroups(first: 100) { id name yearGroups schoolYear firstDay lastDay locationId locationName }
  }
`);

export type Organisation = ResultOf<typeof organisationQuery>;

export const appoint = graphql(`
  mutation Appoint($input: AppointInput!) { appoint(input: $input) { id version } }
`);

export const endPost = graphql(`
  mutation EndPost($input: EndPostInput!) { endPost(input: $input) { id version } }
`);

export const addGroup = graphql(`
  mutation AddGroup($input: AddGroupInput!) { addGroup(input: $input) { id version } }
`);

export const addLocation = graphql(`
  mutation AddLocation($input: AddLocationInput!) { addLocation(input: $input) { id version } }
`);
