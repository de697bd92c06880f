import { graphql, type ResultOf } from '../../session/graphql.js';

/** One trajectory whole, as one of its two sides sees it. */
export const trajectoryQuery = graphql(`
  query Trajectory($id: ID!) {
    trajectory(id: $id) {
      id version side programme phase question feeling locationId locationName groupId groupName coachName colleagueName
      ownerId ownerName ownerShifts askedOn firstVisitOn nextVisitOn coachUntil plannedEndOn endedOn waitingDays toConfirm
      ownership { number ownerName coachAdds coachLeaves isShift saidOn tickedBy }
      questionVersions { text version writtenAt side }
      phases { id phase fromPhase onDay side }
      visits { id plannedOn plannedTime setting form state version }
      logs {
        id visitId heldOn setting form participants theme competences protectiveFactors mood state version madeBy madeByMe
        question story experiment experimentBy nextStep
        minutes { group talk parents team training travel }
        confirmations { side name dissent }
      }
      namedChild { childId callName }
    }
  }
`);

export const stateOwnership = graphql(`
  mutation StateOwnership($input: StateOwnershipInput!) {
    stateOwnership(input: $input) { id version state }
  }
`);

export const tickOwnership = graphql(`
  mutation TickOwnership($input: TickOwnershipInput!) {
    tickOwnership(input: $input) { id version state }
  }
`);

export const sharpenQuestion = graphql(`
  mutation SharpenQuestion($input: SharpenQuestionInput!) {
    sharpenQuestion(input: $input) { id version state }
  }
`);

export const takePhase = graphql(`
  mutation TakePhase($input: TakePhaseInput!) {
    takePhase(input: $input) { id version state }
  }
`);

export const planVisit = graphql(`
  mutation PlanVisit($input: PlanVisitInput!) {
    planVisit(input: $input) { id version state }
  }
`);

export const moveVisit = graphql(`
  mutation MoveVisit($input: MoveVisitInput!) {
    moveVisit(input: $input) { id version state }
  }
`);

export const cancelVisit = graphql(`
  mutation CancelVisit($input: CancelVisitInput!) {
    cancelVisit(input: $input) { id version state }
  }
`);

export const confirmLog = graphql(`
  mutation ConfirmLog($input: ConfirmLogInput!) {
    confirmLog(input: $input) { id version state }
  }
`);

export const endTrajectory = graphql(`
  mutation EndTrajectory($input: EndTrajectoryInput!) {
    endTrajectory(input: $input) { id version state }
  }
`);

export const nameChild = graphql(`
  mutation NameChild($input: NameChildInput!) {
    nameChild(input: $input) { id version state }
  }
`);

export const unnameChild = graphql(`
  mutation UnnameChild($input: UnnameChildInput!) {
    unnameChild(input: $input) { id version state }
  }
`);

/** What coach and colleague share, seen from one side. */
export type Trajectory = ResultOf<typeof trajectoryQuery>['trajectory'];
export type CoachingLog = Trajectory['logs'][number];
