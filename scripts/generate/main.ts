import { build } from '../build/build.ts';
import { endWith, Obstacle } from '../obstacle.ts';
import { check, tool } from '../test/check.ts';
import { jest } from '../test/jest.ts';

/** Tests that compare what is generated with what is committed say so in their title; told to, they write it. */
const comparing = ['test/house', 'test/snapshots', '--testNamePattern', 'committed'];

try {
  await build(['server']);
  const { failed } = await jest('committed files', [...comparing, '--selectProjects', 'unit', 'db'], { KINDLIJN_GENERATE: '1' });
  const types = await check('types of the API for the web', () => tool('gql.tada/bin/cli.js', 'generate-output', '-c', 'apps/web/tsconfig.json'));
  if (failed || types.failed) throw new Obstacle('Not everything could be generated; the lines above say what.');
} catch (error) {
  endWith(error);
}
