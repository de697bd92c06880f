import { graphql, type ResultOf } from '../../session/graphql.js';

/** Who is in a trajectory, until when it goes on, and how often that was moved. */
export const companyQuery = graphql(`
  query TrajectoryCompany($id: ID!) {
    trajectory(id: $id) {
      id version side plannedEndOn endedOn ownerId
      members { accountId name side lastDay }
      endMoves { id fromDay toDay reason }
    }
  }
`);

/** Who works at the location and could come along. */
export const colleaguesQuery = graphql(`
  query ColleaguesFor($id: ID!) {
    colleaguesFor(trajectoryId: $id) { accountId name role }
  }
`);

export const addColleague = graphql(`
  mutation AddColleague($input: AddColleagueInput!) {
    addColleague(input: $input) { id version state }
  }
`);

export const leaveTrajectory = graphql(`
  mutation LeaveTrajectory($input: LeaveTrajectoryInput!) {
    leaveTrajectory(input: $input) { id version state }
  }
`);

export const moveEnd = graphql(`
  mutation MoveEnd($input: MoveEndInput!) {
    moveEnd(input: $input) { id version state }
  }
`);

export type WithCompany = ResultOf<typeof companyQuery>['trajectory'];
