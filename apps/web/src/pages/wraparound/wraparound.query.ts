import { graphql, type ResultOf } from '../../session/graphql.js';

const memberFields = graphql(`
  fragment TeamMemberFields on TeamMember @_unmask {
    id name organisation work why fromOn untilOn state endedOn endedBy version timesRead lastReadOn
    parts { part isAsked isOpen yours decides allowed refused }
  }
`);

/** Who of other organisations is in the team of a child, and until when one may be. */
export const circleQuery = graphql(
  `
    query CircleOfChild($childId: ID!) {
      child(id: $childId) { id callName }
      supportTracks(childId: $childId, first: 1) { id state reviewOn }
      teamMembers(childId: $childId) { ...TeamMemberFields }
    }
  `,
  [memberFields],
);

/** The same for the parents. */
export const ownCircleQuery = graphql(
  `
    query OwnCircle($childId: ID!) {
      myHousehold { child { id callName } }
      teamMembers(childId: $childId) { ...TeamMemberFields }
    }
  `,
  [memberFields],
);

/** In whose teams the reader is a guest. */
export const seatsQuery = graphql(`
  query SeatsOfGuest { teamSeats { childId callName organisation work why untilOn parts } }
`);

/** What a guest reads of one child. */
export const sightQuery = graphql(`
  query SightOfGuest($childId: ID!) {
    teamSight(childId: $childId) {
      childId callName organisation work why untilOn
      needs { id kind starter domain factor text }
      goals { id state domain factors setOn lookOn endedOn nowIs aim seenBy version evaluations { id onDate howFar decision line } }
      actions { id goalId setting doer what beganOn untilOn endedOn version }
      meetings { id heldOn question works decision doer doBy }
      plan
      family { id part text writtenOn }
    }
  }
`);

export const proposeMember = graphql(`
  mutation ProposeTeamMember($input: ProposeTeamMemberInput!) { proposeTeamMember(input: $input) { id version state } }
`);
export const answerPart = graphql(`
  mutation AnswerTeamPart($input: AnswerTeamPartInput!) { answerTeamPart(input: $input) { id version state } }
`);
export const recordPaperAnswer = graphql(`
  mutation RecordPaperTeamAnswer($input: RecordPaperTeamAnswerInput!) { recordPaperTeamAnswer(input: $input) { id version state } }
`);
export const endMember = graphql(`
  mutation EndTeamMember($input: EndTeamMemberInput!) { endTeamMember(input: $input) { id version state } }
`);

export type Member = ResultOf<typeof ownCircleQuery>['teamMembers'][number];
export type Part = Member['parts'][number];
export type Sight = ResultOf<typeof sightQuery>['teamSight'];
