import { graphql, type ResultOf } from '../../session/graphql.js';

/** The tracks of a child with their ladder, the running one first. */
export const tracksQuery = graphql(`
  query TracksOfChild($childId: ID!) {
    child(id: $childId) { id callName placements { groupName } }
    supportTracks(childId: $childId, first: 5) {
      id locationId level levelLabel needsOpp needsTlv ownerName ownerWorksHere state startedOn reviewOn endedOn version
      levels { code label needsOpp needsTlv }
      term { rule startedOn dueOn extendedFrom reasonKey days months }
      steps { id action fromLevel toLevel onDate reviewOn decidedBy ownerName reason enoughWhen }
    }
  }
`);

/** What a track works with: what helps first, goals, and who does what. */
export const workQuery = graphql(`
  query WorkOfTrack($childId: ID!, $trackId: ID!) {
    supportNeeds(childId: $childId, trackId: $trackId) { id kind starter domain factor text }
    supportGoals(childId: $childId, trackId: $trackId) { id state domain factors setOn lookOn endedOn nowIs aim seenBy version evaluations { id onDate howFar decision line } }
    supportActions(childId: $childId, trackId: $trackId) { id goalId setting doer what beganOn untilOn endedOn version }
  }
`);

/** The levels a location words new steps by. */
export const levelsQuery = graphql(`
  query LevelsInUse($locationId: ID!) {
    supportScaleInUse(locationId: $locationId) { id title madeByName levels { code label needsOpp needsTlv } }
  }
`);

export const startSupport = graphql(`
  mutation StartSupport($input: StartTrackInput!) { startSupport(input: $input) { id version state } }
`);

export const takeStep = graphql(`
  mutation TakeSupportStep($input: TakeTrackStepInput!) { takeSupportStep(input: $input) { id version state } }
`);

export const handOver = graphql(`
  mutation HandOverSupport($input: HandOverTrackInput!) { handOverSupport(input: $input) { id version state } }
`);

export const noteNeed = graphql(`
  mutation NoteSupportNeed($input: NoteNeedInput!) { noteSupportNeed(input: $input) { id version state } }
`);

export const removeNeed = graphql(`
  mutation RemoveSupportNeed($input: RemoveNeedInput!) { removeSupportNeed(input: $input) { id version state } }
`);

export const setGoal = graphql(`
  mutation SetSupportGoal($input: SetGoalInput!) { setSupportGoal(input: $input) { id version state } }
`);

export const evaluateGoal = graphql(`
  mutation EvaluateSupportGoal($input: EvaluateGoalInput!) { evaluateSupportGoal(input: $input) { id version state } }
`);

export const planAction = graphql(`
  mutation PlanSupportAction($input: PlanActionInput!) { planSupportAction(input: $input) { id version state } }
`);

export const endAction = graphql(`
  mutation EndSupportAction($input: EndActionInput!) { endSupportAction(input: $input) { id version state } }
`);

export type Track = ResultOf<typeof tracksQuery>['supportTracks'][number];
export type Step = Track['steps'][number];
type Work = ResultOf<typeof workQuery>;
export type Need = Work['supportNeeds'][number];
export type Goal = Work['supportGoals'][number];
export type Action = Work['supportActions'][number];
/** The child and track that a part of the page is about. */
export interface OfTrack {
  childId: string;
  trackId: string;
}
