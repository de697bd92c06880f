import { graphql, type ResultOf } from '../../session/graphql.js';

/** Everything that was seen of a child, with every version of it (O18). */
export const looksQuery = graphql(`
  query LooksBefore($childId: ID!) {
    childLevels(childId: $childId) {
      childId callName
      history {
        line
        ratings {
          id version state step sight certainty observedOn raterRole source note reason
          earlier { id version step sight certainty note reason }
        }
      }
      wellbeing { id version wellbeing involvement observedOn raterRole reason earlier { id version wellbeing involvement reason } }
    }
  }
`);

/** The words of the two scales. */
export const scalesQuery = graphql(`
  query Scales {
    framework { scales { code name nameEn points { label labelEn } } }
  }
`);

export const correctRating = graphql(`
  mutation CorrectRating($input: CorrectRatingInput!) { correctRating(input: $input) { id version state } }
`);

export const correctWellbeing = graphql(`
  mutation CorrectWellbeing($input: CorrectWellbeingInput!) { correctWellbeing(input: $input) { id version state } }
`);

type Levels = ResultOf<typeof looksQuery>['childLevels'];
/** One rating as it stands, with the line it is of. */
export type SeenRating = Levels['history'][number]['ratings'][number] & { line: string };
/** Wellbeing and involvement in one look as they stand. */
export type SeenWellbeing = Levels['wellbeing'][number];
/** What `looksByDay` arranges. */
export type SeenLevels = Pick<Levels, 'history' | 'wellbeing'>;
