import { graphql, type ResultOf } from '../../session/graphql.js';

export const oppFields = graphql(`
  fragment OppFields on Opp @_unmask {
    id trackId state needOn dueOn number startedOn endedOn version locationName organisationName talkedOverOn hearing heardOn hearingHow drawingShows askedOn establishedOn
    withConsent withoutConsent answered agreed yourAnswer outflow reasons actionPart
    lookBacks { id onDate withChild line }
    term { rule startedOn dueOn extendedFrom reasonKey days months }
  }
`);

/** The OPPs of a child with who the child is, and the track they belong to. */
export const oppsQuery = graphql(
  `
    query OppsOfChild($childId: ID!) {
      child(id: $childId) { id callName }
      supportTracks(childId: $childId, first: 1) { id state needsOpp }
      opps(childId: $childId, first: 5) { ...OppFields }
    }
  `,
  [oppFields],
);

/** What is known of a child already, to put into a draft instead of typing it again (P5). */
export const knownQuery = graphql(`
  query KnownForOpp($childId: ID!, $trackId: ID!) {
    supportNeeds(childId: $childId, trackId: $trackId) { id kind starter text }
    supportGoals(childId: $childId, trackId: $trackId) { id state nowIs aim }
    supportActions(childId: $childId, trackId: $trackId) { id what doer setting endedOn }
    childProfile(childId: $childId) { works strengths { id kind text } levels { line state step observedOn } }
    handoverSummary(childId: $childId) { id side senderName strengths { text } works { text } agreements { what who } }
  }
`);

/** The OPP for the parents of the child. */
export const ownOppQuery = graphql(
  `
    query OwnOpp($childId: ID!) {
      myHousehold { child { id callName } }
      opps(childId: $childId, first: 5) { ...OppFields }
    }
  `,
  [oppFields],
);

/** Every version of one OPP, the present one first. */
export const oppVersionsQuery = graphql(`
  query OppVersions($childId: ID!, $oppId: ID!) {
    oppVersions(childId: $childId, oppId: $oppId) { number talkedOverOn hearing heardOn hearingHow drawingShows establishedOn establishedBy withConsent withoutConsent outflow reasons actionPart }
  }
`);

/** The drawing of one version; asked for when somebody wants to see it. */
export const oppDrawingQuery = graphql(`
  query OppDrawing($childId: ID!, $oppId: ID!, $number: Int!) {
    oppDrawing(childId: $childId, oppId: $oppId, number: $number) { picture }
  }
`);

export const oppPaperQuery = graphql(`
  query OppPaper($childId: ID!, $oppId: ID!, $part: OppPaperKind!) {
    oppPaper(childId: $childId, oppId: $oppId, part: $part) { name mediaType content mark }
  }
`);

export const beginOpp = graphql(`
  mutation BeginOpp($input: BeginOppInput!) { beginOpp(input: $input) { id version state } }
`);

export const writeOpp = graphql(`
  mutation WriteOpp($input: WriteOppInput!) { writeOpp(input: $input) { id version state } }
`);

export const takeOppStep = graphql(`
  mutation TakeOppStep($input: TakeOppStepInput!) { takeOppStep(input: $input) { id version state } }
`);

export const addOppDrawing = graphql(`
  mutation AddOppDrawing($input: AddOppDrawingInput!) { addOppDrawing(input: $input) { id version state } }
`);

export const removeOppDrawing = graphql(`
  mutation RemoveOppDrawing($input: RemoveOppDrawingInput!) { removeOppDrawing(input: $input) { id version state } }
`);

export const recordPaperOppAnswer = graphql(`
  mutation RecordPaperOppAnswer($input: RecordPaperOppAnswerInput!) { recordPaperOppAnswer(input: $input) { id version state } }
`);
export const answerOpp = graphql(`
  mutation AnswerOpp($input: AnswerOppInput!) { answerOpp(input: $input) { id version state } }
`);

type Told = ResultOf<typeof oppsQuery>;
export type Opp = Told['opps'][number];
export type Track = Told['supportTracks'][number];
export type OppVersion = ResultOf<typeof oppVersionsQuery>['oppVersions'][number];
export type Known = ResultOf<typeof knownQuery>;
