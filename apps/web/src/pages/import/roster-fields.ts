/** Fields of a roster in the order of the template; their names stand in the words of importing. */
export const ROSTER_FIELDS = [
  'childKey', 'fullName', 'callName', 'givenNames', 'initials', 'familyNamePrefix', 'familyName', 'birthDate', 'sex',
  'locationLrk', 'locationName', 'groupName', 'startsOn', 'endsOn', 'languages',
  'veIndication', 'veIndicatedBy', 'veFrom', 'veUntil', 'veProgramme',
  'guardian1Name', 'guardian1Email', 'guardian1Phone', 'guardian1Relation', 'guardian1Authority', 'guardian1AuthorityProvenOn',
  'guardian2Name', 'guardian2Email', 'guardian2Phone', 'guardian2Relation', 'guardian2Authority', 'guardian2AuthorityProvenOn',
] as const;
