'use strict';

/** The order of the rooms: each may ask only those to its left. `docs/house.md` tells it with words. */
const rooms = ['kernel', 'words', 'platform', 'centre', 'access', 'children', 'development', 'handover', 'coaching', 'support', 'interop', 'insight', 'demo'];

const test = String.raw`\.(spec|db\.spec|e2e-spec|browser-spec)\.tsx?$`;
const library = (name) => `(^|node_modules/)${name}(/|$)`;

/** The layers of a thing: what a file of this kind never imports of its own or another thing. */
const layers = {
  entity: ['repository', 'service', 'policy', 'resolver', 'type', 'input'],
  refusals: ['repository', 'service', 'policy', 'resolver', 'type', 'input', 'entity'],
  repository: ['service', 'policy', 'resolver', 'type', 'input'],
  policy: ['repository', 'service', 'resolver', 'type', 'input'],
  type: ['repository', 'service', 'resolver'],
  input: ['repository', 'service', 'resolver'],
  service: ['resolver'],
  resolver: ['repository'],
};

const roomOrder = rooms.map((room, index) => ({
  name: `${room}-asks-only-rooms-before-it`,
  comment: `${room} may ask ${rooms.slice(0, index).join(', ') || 'no other room'}; the others by event, after commit.`,
  severity: 'error',
  from: { path: `^libs/${room}/`, pathNot: test },
  to: { path: String.raw`^libs/(${rooms.slice(index + 1).join('|') || 'none'})/` },
}));

const layerOrder = Object.entries(layers).map(([kind, never]) => ({
  name: `${kind}-looks-down`,
  comment: `A ${kind} never imports a ${never.join(', ')}: resolver, service, policy or repository, entity, in that direction.`,
  severity: 'error',
  from: { path: String.raw`^libs/.*\.${kind}\.ts$` },
  to: { path: String.raw`^libs/.*\.(${never.join('|')})\.(ts|js)$` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomOrder,
    ...layerOrder,
    {
      name: 'no-cycles',
      comment: 'A cycle is a wall in the wrong place.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations|scripts)/' },
      to: { circular: true },
    },
    {
      name: 'through-the-door',
      comment: "Another room is asked through its index.ts: import '#room'.",
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: String.raw`^libs/($1/|[^/]+/src/index\.ts$)` },
    },
    {
      name: 'apps-through-the-door',
      comment: "Applications and tests ask a room through its index.ts: import '#room'.",
      severity: 'error',
      from: { path: '^(apps|test|bench)/' },
      to: { path: '^libs/', pathNot: String.raw`^libs/[^/]+/src/index\.ts$` },
    },
    {
      name: 'rooms-do-not-know-applications',
      comment: 'A room says nothing of the application it stands in.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'web-knows-words-only',
      comment: 'The web asks the API; of the rooms it shares the words and the kernel.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/api|apps/worker)/', pathNot: '^libs/(words|kernel)/' },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration means the same for ever, so it imports no code that changes.',
      severity: 'error',
      from: { path: String.raw`^migrations/\d` },
      to: { path: '^(libs|apps|test|scripts)/' },
    },
    {
      name: 'testing-is-never-shipped',
      comment: 'What runs in production imports nothing of libs/testing, test/ or scripts/.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: `(^libs/testing/|${test})` },
      to: { path: '^(libs/testing|test|scripts|bench)/' },
    },
    {
      name: 'typeorm-in-the-cellar-only',
      comment: 'TypeORM and its DataSource are for libs/platform, *.entity.ts and *.repository.ts; migrations take its types.',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: String.raw`(^libs/(platform|testing)/|\.(entity|repository)\.ts$|${test})`,
      },
      to: { path: [library('typeorm'), library('@nestjs/typeorm')] },
    },
    {
      name: 'pg-in-the-cellar-only',
      comment: 'Connections are opened in libs/platform and nowhere else.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: `(^libs/(platform|testing)/|${test})` },
      to: { path: library('pg') },
    },
    {
      name: 'facts-know-no-graphql',
      comment: 'An entity, a repository and a policy know no GraphQL and no HTTP.',
      severity: 'error',
      from: { path: String.raw`^libs/.*\.(entity|repository|policy|refusals)\.ts$` },
      to: { path: [library('@nestjs/graphql'), library('graphql'), library('mercurius'), library('fastify')] },
    },
    {
      name: 'services-know-no-http',
      comment: 'A service knows no HTTP.',
      severity: 'error',
      from: { path: String.raw`^libs/.*\.service\.ts$`, pathNot: '^libs/platform/' },
      to: { path: [library('fastify'), library('mercurius')] },
    },
    {
      name: 'kernel-depends-on-nothing',
      comment: 'The kernel is words of the language itself: no framework, no database.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: test },
      to: { path: [library('@nestjs'), library('typeorm'), library('pg'), library('graphql'), library('fastify')] },
    },
    {
      name: 'every-import-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^(libs|apps/api|apps/worker|migrations|test|scripts)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`(^|/)(dist|dist\.[^/]+|coverage|\.kindlijn|bench/peer|apps/web/src/graphql)/` },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
