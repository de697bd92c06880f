import { graphql, type ResultOf } from '../../session/graphql.js';

/** In which trajectory a planned meeting is. */
export const visitPlaceQuery = graphql(`
  query VisitPlace {
    myDay { visit { id } trajectory { id } }
  }
`);

/** What a log begins with: the planned meeting, the question and what was written last time. */
export const logStartQuery = graphql(`
  query LogStart($trajectoryId: ID!) {
    trajectory(id: $trajectoryId) {
      id locationName groupName ownerName question side plannedEndOn
      visits { id plannedOn plannedTime setting form state }
      lastLog { setting form participants minutes { group talk parents team training travel } }
    }
    myPosts { lastDay role }
  }
`);

/** What the two wrote, for who puts an own log right. */
export const logsToCorrectQuery = graphql(`
  query LogsToCorrect($trajectoryId: ID!) {
    trajectory(id: $trajectoryId) {
      id locationName groupName ownerName
      logs { id heldOn setting form participants minutes { group talk parents team training travel } madeByMe version question theme competences protectiveFactors experiment experimentBy nextStep mood story }
    }
  }
`);

export const logVisit = graphql(`
  mutation LogVisit($input: LogVisitInput!) {
    logVisit(input: $input) { id version state }
  }
`);

export const correctLog = graphql(`
  mutation CorrectLog($input: CorrectLogInput!) {
    correctLog(input: $input) { id version state }
  }
`);

export type LogStart = ResultOf<typeof logStartQuery>;
export type LogsToCorrect = ResultOf<typeof logsToCorrectQuery>;
export type WrittenLog = LogsToCorrect['trajectory']['logs'][number];
