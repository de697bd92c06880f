import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { check, type Outcome, tool } from './check.ts';
import { jest } from './jest.ts';

const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } });
const workers = '--maxWorkers=2';

/** What needs no tests to run: style, types, and that it builds; the types of the contract first, which the web is built with. */
async function still(): Promise<Outcome[]> {
  const generated = await check('types of the contract', () => tool('gql.tada/bin/cli.js', 'generate-output', '-c', 'apps/web/tsconfig.json'));
  const checked = await Promise.all([
    check('format', () => tool('oxfmt/bin/oxfmt', '--check')),
    check('lint', () => tool('oxlint/bin/oxlint', '--report-unused-disable-directives')),
    check('build', () => build()),
    check('types of the server', () => tool('typescript/bin/tsc', '--noEmit', '-p', '.')),
    check('types of the scripts', () => tool('typescript/bin/tsc', '-p', 'scripts')),
    check('types of the web', () => tool('typescript/bin/tsc', '--noEmit', '-p', 'apps/web')),
  ]);
  return [generated, ...checked];
}

const outcomes = await still();
outcomes.push(await jest('rules, house and database', ['--selectProjects', 'unit', 'db', workers]));
// what asks another PostgreSQL the same questions; the controls and random worlds try the suite itself, once is enough
const onEveryVersion = ['test/access/(sql|api|walls|context|together)\\.', 'migrations'];
// a browser mostly waits for its page, so more of them run than there are processors
const sideBySide = [jest('access on PostgreSQL 15', [...onEveryVersion, '--selectProjects', 'db', '--runInBand'], { KINDLIJN_TEST_POSTGRES: '15' })];
if (!values.without.includes('browser')) sideBySide.push(jest('browser', ['--selectProjects', 'browser', workers]));
outcomes.push(...(await Promise.all(sideBySide)));

const total = (pick: (outcome: Outcome) => number) => outcomes.reduce((sum, outcome) => sum + pick(outcome), 0);
const failing = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name);
if (failing.length) console.log(`\nFailing: ${failing.join(', ')}.`);
console.log(`\n${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`);
process.exitCode = failing.length ? 1 : 0;
