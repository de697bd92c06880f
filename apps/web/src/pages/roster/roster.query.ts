import { graphql, type ResultOf } from '../../session/graphql.js';

/** Children one works with, by the beginnings of their names. */
export const findQuery = graphql(`
  query FindChildren($text: Text!) {
    findChildren(text: $text, first: 30) { id name groups }
  }
`);

/** Children in no group, by name; a page of them. */
export const withoutGroupQuery = graphql(`
  query WithoutGroup($after: ID) {
    list: childrenWithoutGroup(first: 20, after: $after) { id name groups }
  }
`);

/** Children with a guardian whose authority must be asked, by name; a page of them. */
export const unknownAuthorityQuery = graphql(`
  query UnknownAuthority($after: ID) {
    list: childrenWithUnknownAuthority(first: 20, after: $after) { id name groups }
  }
`);

/** How many children come in one answer. */
export const childrenAPage = 20;

/** Locations and groups, to choose from. */
export const placesQuery = graphql(`
  query PlacesToChoose {
    locations(first: 100) { id name kind }
    myGroups(first: 100) { id name locationId locationName locationKind firstDay lastDay }
  }
`);

/** The names on the list of a group. */
export const groupNamesQuery = graphql(`
  query GroupNames($groupId: ID!) {
    group(id: $groupId) { id children { id name groups } }
  }
`);

/** A record as whoever enrols keeps it. */
export const recordQuery = graphql(`
  query ChildRecord($childId: ID!) {
    childRecord(id: $childId) {
      id callName name givenNames familyPrefix familyName birthDate sex version
      placements { id groupName locationName firstDay lastDay version }
      enrolments { id locationName groupName recordedOn firstDay }
      guardians { id name relation authority proofOn version }
    }
  }
`);

/** The same child as the group knows it, with its guardians and how they can be reached. */
export const groupRecordQuery = graphql(`
  query GroupRecord($childId: ID!) {
    child(id: $childId) {
      id callName name birthDate age languages version
      placements { id groupName locationName firstDay lastDay version }
      enrolments { id locationName groupName recordedOn firstDay }
      veIndication { indicatedBy programme firstDay lastDay daypartsPerWeek version }
      veHours { counted forecast needed willReach until }
    }
    guardians(childId: $childId) { id name relation email phone authority proofOn version }
  }
`);

export type ChildRecord = ResultOf<typeof recordQuery>['childRecord'];
export type GroupRecord = ResultOf<typeof groupRecordQuery>;
export type Placement = ChildRecord['placements'][number];
export type KnownGuardian = ChildRecord['guardians'][number];

/** The letter of a code that nobody used yet. */
export const letterQuery = graphql(`
  query GuardianLetter($childId: ID!, $codeId: ID!) {
    guardianLetter(childId: $childId, codeId: $codeId) {
      code
      lastDay
      dutch { title greeting why steps term another secret help }
      english { title greeting why steps term another secret help }
    }
  }
`);

export const enrolChild = graphql(`
  mutation EnrolChild($input: EnrolChildInput!) { enrolChild(input: $input) { id version } }
`);

export const correctChild = graphql(`
  mutation CorrectChild($input: CorrectChildInput!) { correctChild(input: $input) { id version } }
`);

export const placeChild = graphql(`
  mutation PlaceChild($input: PlaceChildInput!) { placeChild(input: $input) { id version } }
`);

export const endPlacement = graphql(`
  mutation EndPlacement($input: EndPlacementInput!) { endPlacement(input: $input) { id version } }
`);

export const cancelPlacement = graphql(`
  mutation CancelPlacement($input: CancelPlacementInput!) { cancelPlacement(input: $input) { id version } }
`);

export const recordEnrolment = graphql(`
  mutation RecordEnrolment($input: RecordEnrolmentInput!) { recordEnrolment(input: $input) { id version } }
`);

export const recordGuardian = graphql(`
  mutation RecordGuardian($input: RecordGuardianInput!) { recordGuardian(input: $input) { id version } }
`);

export const changeAuthority = graphql(`
  mutation ChangeAuthority($input: ChangeAuthorityInput!) { changeAuthority(input: $input) { id version } }
`);

export const setHomeLanguages = graphql(`
  mutation SetHomeLanguages($input: SetHomeLanguagesInput!) { setHomeLanguages(input: $input) { id } }
`);

export const setVeIndication = graphql(`
  mutation SetVeIndication($input: SetVeIndicationInput!) { setVeIndication(input: $input) { id version } }
`);

export const issueGuardianCode = graphql(`
  mutation IssueGuardianCode($input: IssueGuardianCodeInput!) { issueGuardianCode(input: $input) { id } }
`);
