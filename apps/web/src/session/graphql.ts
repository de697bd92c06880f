import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql/schema.js';

/** What the API's own scalars are in JSON: dates and instants are ISO text. */
interface Scalars {
  CalendarDate: string;
  Instant: string;
  Text: string;
  PageSize: number;
}

/**
 * Writes a typed document beside the page that asks it: `const groupQuery = graphql('query Group { … }')`.
 * Types come from `apps/api/schema.graphql` by `npm run generate`; every operation must have a name.
 */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars; disableMasking: true }>();

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
