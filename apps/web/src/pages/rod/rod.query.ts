import { graphql, type ResultOf } from '../../session/graphql.js';

export const rodListQuery = graphql(`
  query RodList($locationId: ID!) { rodList(locationId: $locationId) { childRef startedOn endedOn } }
`);

export const rodFileQuery = graphql(`
  query RodFile($locationId: ID!) { rodFile(locationId: $locationId) { name mediaType content } }
`);

export type RodLine = ResultOf<typeof rodListQuery>['rodList'][number];
