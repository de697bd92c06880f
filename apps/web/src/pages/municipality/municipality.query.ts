import { graphql } from '../../session/graphql.js';

/** Figures of all locations together that came out in a year. */
export const releasedQuery = graphql(`
  query ReleasedFigures($year: Int!) {
    releasedFigures(year: $year) { placeId figure category period fewest people mean meanBefore visits minutes }
  }
`);
