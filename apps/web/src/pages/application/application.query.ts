import { graphql, type ResultOf } from '../../session/graphql.js';

export const applicationsQuery = graphql(`
  query ApplicationsOfChild($childId: ID!) {
    child(id: $childId) { id callName }
    schoolApplications(childId: $childId) {
      id locationId state receivedOn desiredStart standing exceptions late extendedOn decidedOn placedOn otherSchool acceptedOn version
      term { rule startedOn dueOn extendedFrom toldOn reasonKey days months }
    }
    declarations(childId: $childId) { id category startsOn endsOn swvNumber decisionNumber overOn term { rule startedOn dueOn extendedFrom reasonKey days months } }
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
export const takeBackDeclaration = graphql(`
  mutation TakeBackDeclaration($input: TakeBackDeclarationInput!) { takeBackDeclaration(input: $input) { id version } }
`);

type Told = ResultOf<typeof applicationsQuery>;
export type Application = Told['schoolApplications'][number];
/** Whether it waits for a decision: then no other one comes in at that school. */
export const isOpen = ({ state }: Pick<Application, 'state'>): boolean => !['ADMITTED', 'OTHER_SCHOOL', 'REFUSED_NO_DUTY', 'WITHDRAWN'].includes(state);
export type Declaration = Told['declarations'][number];
