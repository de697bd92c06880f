import { graphql, type ResultOf } from '../../session/graphql.js';

export const safetyQuery = graphql(`
  query SafetyOfChild($childId: ID!) {
    child(id: $childId) { id callName }
    safetyNotes(childId: $childId) { id words notedOn notedBy keptWith otherId }
    safetyColleagues(childId: $childId) { accountId name }
  }
`);

export const noteSafety = graphql(`
  mutation NoteSafety($input: NoteSafetyInput!) { noteSafety(input: $input) { id version } }
`);

type Told = ResultOf<typeof safetyQuery>;
export type SafetyNote = Told['safetyNotes'][number];
export type SafetyColleague = Told['safetyColleagues'][number];
