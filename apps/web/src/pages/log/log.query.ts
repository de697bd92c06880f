import { graphql } from '../../session/graphql.js';

/** A page of the log, newest first, narrowed. */
export const logQuery = graphql(`
  query AccessLog($after: ID, $childId: ID, $refusedOnly: Boolean!, $from: CalendarDate, $until: CalendarDate) {
    accessLog(first: 50, after: $after, childId: $childId, refusedOnly: $refusedOnly, from: $from, until: $until) {
      seq tradeAt actor role action purpose subjectKind subjectIds
    }
  }
`);

/** How many lines come in one answer. */
export const linesAPage = 50;
