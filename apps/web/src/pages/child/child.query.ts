import { graphql } from '../../session/graphql.js';

/** One child on one card: who, what works, what came along and what was agreed (S3). */
export const childQuery = graphql(`
  query ChildCard($childId: ID!) {
    child(id: $childId) { id name callName birthDate age languages placements { groupName locationName firstDay lastDay } }
    childProfile(childId: $childId) { works strengths { id kind text } levels { line state step observedOn certainty raterRole source } }
    handoverSummary(childId: $childId) {
      id side state languages senderName sentOn readOn noFurtherSharingSince
      strengths { text } works { text } sees { text } agreements { what who until } voices { text voice }
    }
  }
`);

/** All looks at a child on each line, for the drawing from birth to twelve. */
export const historyQuery = graphql(`
  query ChildHistory($childId: ID!) {
    childLevels(childId: $childId) {
      birthDate
      history { line ratings { ageMonths state step observedOn certainty raterRole source } }
    }
  }
`);
