import { graphql, type ResultOf } from '../session/graphql.js';

/** What in a text would give a child away, in a trajectory. */
export const textHintsQuery = graphql(`
  query TextHints($trajectoryId: ID!, $text: Text!) {
    textHints(trajectoryId: $trajectoryId, text: $text) { kind from to refuses }
  }
`);

/** The same while asking, when there is no trajectory yet. */
export const textHintsAtLocationQuery = graphql(`
  query TextHintsAtLocation($locationId: ID!, $groupId: ID, $text: Text!) {
    textHintsAtLocation(locationId: $locationId, groupId: $groupId, text: $text) { kind from to refuses }
  }
`);

/** The same while answering a consultation or deciding on it. */
export const textHintsInConsultationQuery = graphql(`
  query TextHintsInConsultation($consultationId: ID!, $text: Text!) {
    textHintsInConsultation(consultationId: $consultationId, text: $text) { kind from to refuses }
  }
`);

/** The same on the board of coaches, for every place one coaches at. */
export const textHintsInIntervisionQuery = graphql(`
  query TextHintsInIntervision($text: Text!) {
    textHintsInIntervision(text: $text) { kind from to refuses }
  }
`);

/** The reader's own trajectories in one line each. */
export const ownTrajectoriesQuery = graphql(`
  query OwnTrajectories {
    myTrajectories {
      id side programme phase question locationName groupName coachName colleagueName ownerName askedOn firstVisitOn nextVisitOn coachUntil endedOn waitingDays toConfirm
    }
  }
`);

/** The programmes by which coaches and colleagues work together. */
export const programmesQuery = graphql(`
  query Programmes {
    coachingProgrammes { code name nameEn }
  }
`);

/** One trajectory in a line. */
export type TrajectoryLine = ResultOf<typeof ownTrajectoriesQuery>['myTrajectories'][number];

/** A place in a text that gives a child away. */
export type Hint = ResultOf<typeof textHintsQuery>['textHints'][number];
