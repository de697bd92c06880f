import { graphql, type ResultOf } from '../../session/graphql.js';

export const levelFields = graphql(`
  fragment LevelFields on SupportLevel @_unmask { code label needsOpp needsTlv }
`);

/** What the own samenwerkingsverband published, and what it is writing. */
export const ownScalesQuery = graphql(
  `
    query OwnScales {
      supportScaleVersions(first: 20) { id number title publishedOn levels { ...LevelFields } }
      supportScaleDraft { id title version levels { ...LevelFields } }
    }
  `,
  [levelFields],
);

/** The newest levels of each samenwerkingsverband, and the locations that may take them over. */
export const choiceQuery = graphql(
  `
    query ScaleChoice {
      supportScales(first: 50) { id madeBy madeByName number title levels { ...LevelFields } }
      locations(first: 100) { id name kind }
    }
  `,
  [levelFields],
);

export const inUseQuery = graphql(
  `
    query ScaleInUse($locationId: ID!) {
      supportScaleInUse(locationId: $locationId) { id madeBy madeByName number title levels { ...LevelFields } }
    }
  `,
  [levelFields],
);

export const beginScale = graphql(`
  mutation BeginSupportScale($input: BeginScaleInput!) { beginSupportScale(input: $input) { id version state } }
`);

export const changeScale = graphql(`
  mutation ChangeSupportScale($input: ChangeScaleInput!) { changeSupportScale(input: $input) { id version state } }
`);

export const discardScale = graphql(`
  mutation DiscardSupportScale($input: ScaleDraftInput!) { discardSupportScale(input: $input) { id version state } }
`);

export const publishScale = graphql(`
  mutation PublishSupportScale($input: ScaleDraftInput!) { publishSupportScale(input: $input) { id version state } }
`);

export const useScale = graphql(`
  mutation UseSupportScale($input: UseScaleInput!) { useSupportScale(input: $input) { id version state } }
`);

type Own = ResultOf<typeof ownScalesQuery>;
export type Version = Own['supportScaleVersions'][number];
export type Draft = NonNullable<Own['supportScaleDraft']>;
export type Level = Draft['levels'][number];
export type Choice = ResultOf<typeof choiceQuery>;
