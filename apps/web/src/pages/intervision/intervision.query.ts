import { graphql, type ResultOf } from '../../session/graphql.js';

/** Questions of coaches of all organisations with what others think. */
export const boardQuery = graphql(`
  query IntervisionBoard {
    intervisionBoard(first: 50) { id theme text askedOn own answers { id text answeredOn own } }
  }
`);

export const askIntervision = graphql(`
  mutation AskIntervision($input: AskIntervisionInput!) {
    askIntervision(input: $input) { id version state }
  }
`);

export const answerIntervision = graphql(`
  mutation AnswerIntervision($input: AnswerIntervisionInput!) {
    answerIntervision(input: $input) { id version state }
  }
`);

export const takeBackIntervision = graphql(`
  mutation TakeBackIntervision($input: TakeBackIntervisionInput!) {
    takeBackIntervision(input: $input) { id version state }
  }
`);

export type BoardQuestion = ResultOf<typeof boardQuery>['intervisionBoard'][number];
