import { graphql, type ResultOf } from '../../session/graphql.js';

export const bundlesQuery = graphql(`
  query BundlesOfChild($childId: ID!) {
    child(id: $childId) { id callName }
    opps(childId: $childId, first: 1) { id }
    supportBundles(childId: $childId) { id state readers documents mark madeOn handedOn receivedOn version }
  }
`);

/** The same for who has the child at home. */
export const ownBundlesQuery = graphql(`
  query OwnBundles($childId: ID!) {
    supportBundles(childId: $childId) { id state readers documents madeOn handedOn receivedOn }
  }
`);

export const bundleFileQuery = graphql(`
  query BundleFile($childId: ID!, $bundleId: ID!, $format: BundleFormat!) {
    bundleFile(childId: $childId, bundleId: $bundleId, format: $format) { name mediaType content }
  }
`);

export const makeBundle = graphql(`
  mutation MakeBundle($input: MakeBundleInput!) { makeBundle(input: $input) { id version } }
`);

export const takeBundleStep = graphql(`
  mutation TakeBundleStep($input: TakeBundleStepInput!) { takeBundleStep(input: $input) { id version state } }
`);

export type Bundle = ResultOf<typeof bundlesQuery>['supportBundles'][number];
