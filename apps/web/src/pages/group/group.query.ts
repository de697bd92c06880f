import { graphql } from '../../session/graphql.js';

/** Groups that the reader's posts are about today. */
export const myGroupsQuery = graphql(`
  query MyGroups {
    myGroups(first: 50) { id name locationName locationKind schoolYear }
  }
`);

/** A whole class in one question: starting levels, handover, what works (S1). */
export const groupQuery = graphql(`
  query Group($groupId: ID!) {
    groupLevels(groupId: $groupId) {
      children {
        id
        callName
        familyInitial
        birthDate
        firstDay
        handoverState
        handoverReadOn
        works
        levels { line state step observedOn certainty raterRole source }
        deliveredLevels { line state step observedOn certainty raterRole source }
      }
    }
  }
`);

/** What the law asks of a group in which a child takes part in VE (R22). */
export const veOfGroupQuery = graphql(`
  query VeOfGroup($groupId: ID!) {
    group(id: $groupId) { id ve { children professionals largest } }
  }
`);
