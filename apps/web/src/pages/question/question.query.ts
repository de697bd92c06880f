import { graphql, type ResultOf } from '../../session/graphql.js';

/** The places a question may come from. */
export const askPlacesQuery = graphql(`
  query AskPlaces {
    myGroups(first: 100) { id name locationId locationName }
  }
`);

/** Who can be asked there. */
export const coachesQuery = graphql(`
  query CoachesAt($locationId: ID!) {
    coachesAt(locationId: $locationId) { accountId name programme employer until }
    coachingProgrammes { code name nameEn about aboutEn }
  }
`);

export const askCoach = graphql(`
  mutation AskCoach($input: AskCoachInput!) {
    askCoach(input: $input) { id version state }
  }
`);

export type AskPlace = ResultOf<typeof askPlacesQuery>['myGroups'][number];
