import { randomBytes } from 'node:crypto';

/** How this process runs: `demo` has personas and a movable day, `production` has neither. */
export type Mode = 'demo' | 'production' | 'test';

/**
 * What the environment says, read once at start; no other file reads it.
 * Refuses (throws one sentence) when something required is missing or a default secret is used in production.
 */
export interface Config {
  readonly mode: Mode;
  readonly port: number;
  readonly host: string;
  /** The application role's connection; never the owner's. */
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** Where the browser reaches us; decides cookies, the allowed Origin and OpenID redirects. */
  readonly publicUrl: string;
  /** Seals one-time codes; 32 bytes or more. */
  readonly secret: string;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
}

const number = (text: string | undefined, fallback: number) => (text === undefined || text === '' ? fallback : Number(text));

/** Reads and checks the environment. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const mode = (env['KINDLIJN_MODE'] ?? 'production') as Mode;
  if (!['demo', 'production', 'test'].includes(mode)) throw new Error('KINDLIJN_MODE is demo or production.');
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is missing: the connection of the application role.');
  const port = number(env['PORT'], 3000);
  const secret = env['KINDLIJN_SECRET'] ?? (mode === 'production' ? '' : randomBytes(32).toString('hex'));
  if (secret.length < 32 || /^(change|secret|default|password)/i.test(secret)) {
    throw new Error('KINDLIJN_SECRET is missing or a default: give 32 random characters or more.');
  }
  const issuer = env['OIDC_ISSUER'];
  if (mode === 'production' && !issuer) throw new Error('OIDC_ISSUER is missing: staff log in through an OpenID provider.');
  return {
    mode,
    port,
    host: env['HOST'] ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1'),
    databaseUrl,
    poolSize: number(env['DATABASE_POOL'], 16),
    publicUrl: (env['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, ''),
    secret,
    oidc: issuer ? { issuer, clientId: env['OIDC_CLIENT_ID'] ?? 'kindlijn', clientSecret: env['OIDC_CLIENT_SECRET'] ?? '' } : null,
  };
}

/** Injection token of the one `Config`. */
export const CONFIG = Symbol('Config');
