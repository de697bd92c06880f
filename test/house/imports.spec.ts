import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { projectRoot } from '../../scripts/project.ts';

const { forbidden, options } = createRequire(import.meta.url)(join(projectRoot, '.dependency-cruiser.cjs')) as IConfiguration;

/** Broken rules as `rule: from → to`, for the folders of a tree that is laid out like ours. */
async function broken(baseDir: string, places: string[]): Promise<string[]> {
  const settings: ICruiseOptions = { ...options, baseDir, validate: true, ruleSet: { forbidden: forbidden ?? [] } };
  const { output } = await cruise(places, settings);
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** A small crooked house beside the real one; each entry is a file and what it imports. */
async function brokenIn(house: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kindlijn-house-'));
  try {
    for (const [file, content] of Object.entries(house)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    return await broken(folder, [...new Set(Object.keys(house).map((file) => file.split('/')[0] as string))]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('imports point one way', () => {
  it('in rooms, applications, migrations and tests', async () => {
    expect(await broken(projectRoot, ['libs', 'apps', 'migrations', 'scripts', 'test'])).toEqual([]);
  }, 60_000);

  it.each([
    [
      'a room that asks a later one',
      'kernel-asks-only-rooms-before-it',
      { 'libs/kernel/src/index.ts': "import '../../children/src/index.js';", 'libs/children/src/index.ts': '' },
    ],
    ['a room entered by the window', 'through-the-door', { 'libs/children/src/index.ts': "import '../../kernel/src/id.js';", 'libs/kernel/src/id.ts': '' }],
    [
      'an application past the door',
      'apps-through-the-door',
      { 'apps/api/src/main.ts': "import '../../../libs/kernel/src/id.js';", 'libs/kernel/src/id.ts': '' },
    ],
    [
      'a repository that knows its service',
      'repository-looks-down',
      { 'libs/children/src/a.repository.ts': "import './a.service.js';", 'libs/children/src/a.service.ts': '' },
    ],
    [
      'a resolver that skips the service',
      'resolver-looks-down',
      { 'libs/children/src/a.resolver.ts': "import './a.repository.js';", 'libs/children/src/a.repository.ts': '' },
    ],
    ['TypeORM in a service', 'typeorm-in-the-cellar-only', { 'libs/children/src/a.service.ts': "import 'typeorm';" }],
    ['a connection of its own', 'pg-in-the-cellar-only', { 'apps/api/src/main.ts': "import 'pg';" }],
    ['GraphQL in an entity', 'facts-know-no-graphql', { 'libs/children/src/a.entity.ts': "import '@nestjs/graphql';" }],
    [
      'what is for tests in a program',
      'testing-is-never-shipped',
      { 'apps/api/src/main.ts': "import '../../../libs/testing/src/index.js';", 'libs/testing/src/index.ts': '' },
    ],
    [
      'a migration that imports a room',
      'migrations-stand-alone',
      { 'migrations/1790000000000-a-create-b.ts': "import '../libs/kernel/src/index.js';", 'libs/kernel/src/index.ts': '' },
    ],
    ['a circle', 'no-cycles', { 'libs/kernel/src/a.ts': "import './b.js';", 'libs/kernel/src/b.ts': "import './a.js';" }],
    ['the web in a room', 'web-knows-words-only', { 'apps/web/src/main.ts': "import '../../../libs/access/src/index.js';", 'libs/access/src/index.ts': '' }],
  ])('would say so of %s', async (_, rule, house: Record<string, string>) => {
    expect((await brokenIn(house)).map((line) => line.split(':')[0])).toContain(rule);
  });
});
