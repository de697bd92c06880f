import { graphql, type ResultOf } from '../../session/graphql.js';

/** Hours owed and given in a year, per registration one leads. */
export const coachHoursQuery = graphql(`
  query CoachHours($year: Int!) {
    coachHours(year: $year) {
      year
      together { policy coaching ve total }
      registrations {
        locationId locationName lrk fte veChildren given givenOtherwise professionals coached warns
        byLaw { policy coaching ve total }
      }
    }
  }
`);

/** The proof for the GGD of one registration. */
export const proofQuery = graphql(`
  query CoachHoursProof($locationId: ID!, $year: Int!) {
    coachHoursProof(locationId: $locationId, year: $year) { name mediaType content }
  }
`);

/** Counts of 1 January, beside the registrations they are of. */
export const januaryQuery = graphql(`
  query JanuaryCounts($year: Int!) {
    januaryCounts(year: $year) { id locationId year fte veChildren version }
    locations(first: 100) { id name lrk }
  }
`);

export const recordJanuaryCount = graphql(`
  mutation RecordJanuaryCount($input: RecordJanuaryCountInput!) { recordJanuaryCount(input: $input) { id version } }
`);

export const correctJanuaryCount = graphql(`
  mutation CorrectJanuaryCount($input: CorrectJanuaryCountInput!) { correctJanuaryCount(input: $input) { id version } }
`);

/** From how many people figures about people are shown. */
export const fewestQuery = graphql(`
  query FewestPeople { fewestPeople }
`);

export const raiseFewestPeople = graphql(`
  mutation RaiseFewestPeople($input: RaiseFewestPeopleInput!) { raiseFewestPeople(input: $input) { id version } }
`);

export type Registration = ResultOf<typeof coachHoursQuery>['coachHours']['registrations'][number];
export type JanuaryCount = ResultOf<typeof januaryQuery>['januaryCounts'][number];
