import { graphql, type ResultOf } from '../../session/graphql.js';

export const applicationsQuery = graphql(`
  query ApplicationsOfChild($childId: ID!) {
    child(id: $childId) { id callName }
    schoolApplications(childId: $childId) {
      id state receivedOn desiredStart standing exceptions late extendedOn decidedOn otherSchool acceptedOn version
      term { rule startedOn dueOn extendedFrom reasonKey days months }
    }
    declarations(childId: $childId) { id category startsOn endsOn swvNumber decisionNumber }
    locations(first: 50) { id name kind }
  }
`);

export const receiveApplication = graphql(`
  mutation ReceiveApplication($input: ReceiveApplicationInput!) { receiveApplication(input: $input) { id version } }
`);
export const takeApplicationStep = graphql(`
  mutation TakeApplicationStep($input: TakeApplicationStepInput!) { takeApplicationStep(input: $input) { id version state } }
`);
export const noteDeclaration = graphql(`
  mutation NoteDeclaration($input: NoteDeclarationInput!) { noteDeclaration(input: $input) { id version } }
`);

type Told = ResultOf<typeof applicationsQuery>;
export type Application = Told['schoolApplications'][number];
export type Declaration = Told['declarations'][number];
