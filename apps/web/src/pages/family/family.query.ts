import { graphql, type ResultOf } from '../../session/graphql.js';

const textFields = graphql(`
  fragment FamilyTextFields on FamilyText @_unmask { id part text yours writtenOn version comments { id comment saidBy onDate } }
`);
const concernFields = graphql(`
  fragment ConcernFields on SupportConcern @_unmask { id childId words raisedOn answer answeredOn answeredBy endedOn }
`);
const bearingFields = graphql(`
  fragment BearingFields on SaidBearing @_unmask { id side answer onDate }
`);
const matchFields = graphql(`
  fragment MatchFields on SupportFamily @_unmask { id state family signalTo checked vogOn parentsChoseOn familyChoseOn startsOn endsOn endedOn version }
`);

/** The support of an own child: where it stands, own words, worries, who stands beside the family. */
export const ownSupportQuery = graphql(
  `
    query OwnSupport($childId: ID!) {
      myHousehold { child { id callName } }
      supportTracks(childId: $childId, first: 3) { id levelLabel levelSince ownerName ownerWorksHere state reviewOn endedOn levels { code label } steps { id action toLevel setsLevel onDate decidedBy ownerName reason enoughWhen } }
      opps(childId: $childId, first: 1) { id state }
      familyTexts(childId: $childId) { ...FamilyTextFields }
      concernReader(childId: $childId) { kind name }
      supportConcerns(childId: $childId, first: 20) { ...ConcernFields }
      supportBearings(childId: $childId, first: 20) { ...BearingFields }
      supportFamilies(childId: $childId) { ...MatchFields }
    }
  `,
  [textFields, concernFields, bearingFields, matchFields],
);

/** What helps and what is worked on, in the track that runs. */
export const ownPlanQuery = graphql(`
  query OwnPlan($childId: ID!, $trackId: ID!) {
    supportNeeds(childId: $childId, trackId: $trackId) { id kind starter text }
    supportGoals(childId: $childId, trackId: $trackId) { id state nowIs aim seenBy lookOn endedOn evaluations { id onDate howFar line } }
    supportActions(childId: $childId, trackId: $trackId) { id what doer setting untilOn endedOn }
  }
`);

/** Applications of an own child with their clock, and what the SWV declared. */
export const ownApplicationsQuery = graphql(`
  query OwnApplications($childId: ID!) {
    schoolApplications(childId: $childId) {
      id state receivedOn standing exceptions decidedOn placedOn otherSchool acceptedOn version
      term { rule startedOn dueOn extendedFrom toldOn reasonKey days months }
    }
    declarations(childId: $childId) { id category startsOn endsOn term { rule startedOn dueOn extendedFrom reasonKey days months } }
  }
`);

/** The parents of a child, for its care coordinator. */
export const parentsQuery = graphql(
  `
    query ParentsOfChild($childId: ID!) {
      child(id: $childId) { id callName }
      familyTexts(childId: $childId) { ...FamilyTextFields }
      supportConcerns(childId: $childId, first: 20) { ...ConcernFields }
      supportBearings(childId: $childId, first: 20) { ...BearingFields }
      supportFamilies(childId: $childId) { ...MatchFields }
    }
  `,
  [textFields, concernFields, bearingFields, matchFields],
);

/** The same for who has the group: worries and whether it can be borne. */
export const worriesQuery = graphql(
  `
    query WorriesOfParents($childId: ID!) {
      child(id: $childId) { id callName }
      supportConcerns(childId: $childId, first: 20) { ...ConcernFields }
      supportBearings(childId: $childId, first: 20) { ...BearingFields }
    }
  `,
  [concernFields, bearingFields],
);

/** Worries that wait for an answer of who asks. */
export const waitingQuery = graphql(`
  query ConcernsToAnswer { concernsToAnswer(first: 20) { id childId raisedOn } }
`);

export const writeFamilyText = graphql(`
  mutation WriteFamilyText($input: WriteFamilyTextInput!) { writeFamilyText(input: $input) { id version } }
`);
export const commentFamilyText = graphql(`
  mutation CommentFamilyText($input: CommentFamilyTextInput!) { commentFamilyText(input: $input) { id version } }
`);
export const raiseConcern = graphql(`
  mutation RaiseConcern($input: RaiseConcernInput!) { raiseConcern(input: $input) { id version } }
`);
export const answerConcern = graphql(`
  mutation AnswerConcern($input: AnswerConcernInput!) { answerConcern(input: $input) { id version } }
`);
export const sayBearing = graphql(`
  mutation SayBearing($input: SayBearingInput!) { sayBearing(input: $input) { id version } }
`);
export const proposeSupportFamily = graphql(`
  mutation ProposeSupportFamily($input: ProposeSupportFamilyInput!) { proposeSupportFamily(input: $input) { id version } }
`);
export const takeSupportFamilyStep = graphql(`
  mutation TakeSupportFamilyStep($input: StepSupportFamilyInput!) { takeSupportFamilyStep(input: $input) { id version state } }
`);

type OwnSupport = ResultOf<typeof ownSupportQuery>;
export type FamilyText = OwnSupport['familyTexts'][number];
export type Concern = OwnSupport['supportConcerns'][number];
export type ConcernReader = OwnSupport['concernReader'];
export type Bearing = OwnSupport['supportBearings'][number];
export type Match = OwnSupport['supportFamilies'][number];
export type OwnTrack = OwnSupport['supportTracks'][number];
