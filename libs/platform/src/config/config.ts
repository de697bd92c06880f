import { randomBytes } from 'node:crypto';
import { derivedKey } from './derived-key.js';

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
  /** The provider that vouches for staff; null only in tests. */
  readonly oidc: OidcConfig | null;
  /** Addresses of the reverse proxies whose `X-Forwarded-For` is believed; none by default. */
  readonly trustedProxies: readonly string[];
  /** Where the worker keeps the anchors of the log, outside the database. */
  readonly anchorFile: string | null;
  /** A file the worker touches after each round, for a health check. */
  readonly heartbeatFile: string | null;
  /** How codes are mailed: an SMTP address and who it is from; null when letters are the only way. */
  readonly mail: { readonly url: string; readonly from: string } | null;
}

/** How staff log in: one OpenID provider. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The issuer as accounts carry it; stays the same when a provider moves to another address. */
  readonly accountIssuer: string;
  /** Values of `acr` that stand for more than one factor, beside `mfa` in `amr` (R49). */
  readonly strongAcr: readonly string[];
}

function readNumber(env: NodeJS.ProcessEnv, name: string, fallback: number, most: number): number {
  const text = env[name] || String(fallback);
  if (!/^\d{1,5}$/.test(text) || Number(text) > most) throw new Error(`${name} is a whole number up to ${most}.`);
  return Number(text);
}

/** Reads and checks the environment. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const mode = readMode(env);
  const databaseUrl = readDatabaseUrl(env);
  const secret = readSecret(env, mode);
  const port = readNumber(env, 'PORT', 3000, 65_535);
  const publicUrl = (env['PUBLIC_URL'] ?? (mode === 'production' ? '' : `http://localhost:${port}`)).replace(/\/$/, '');
  if (mode === 'production' && !isSafe(publicUrl)) throw new Error('PUBLIC_URL is missing or not https: give the address that browsers see.');
  return {
    mode,
    port,
    host: env['HOST'] ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1'),
    databaseUrl,
    poolSize: readNumber(env, 'DATABASE_POOL', 16, 1_000),
    publicUrl,
    secret,
    oidc: readOidc(env, mode, publicUrl, secret),
    trustedProxies: list(env['TRUSTED_PROXIES']),
    anchorFile: env['KINDLIJN_ANCHOR_FILE'] || null,
    heartbeatFile: env['KINDLIJN_HEARTBEAT_FILE'] || null,
    mail: readMail(env),
  };
}

function readMode(env: NodeJS.ProcessEnv): Mode {
  const mode = env['KINDLIJN_MODE'] ?? 'production';
  if (mode !== 'demo' && mode !== 'production' && mode !== 'test') throw new Error('KINDLIJN_MODE is demo or production.');
  return mode;
}

function readDatabaseUrl(env: NodeJS.ProcessEnv): string {
  const url = env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing: the connection of the application role.');
  refuseNoAddress(env, 'DATABASE_URL');
  return url;
}

function refuseNoAddress(env: NodeJS.ProcessEnv, name: string): void {
  const url = env[name];
  if (url && !(/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)))
    throw new Error(`${name} is no address of PostgreSQL: postgres://role:password@host:5432/database.`);
}

/** Of a demo or test that was given none: the same for as long as this process lives. */
const madeUpSecret = randomBytes(32).toString('hex');

function readSecret(env: NodeJS.ProcessEnv, mode: Mode): string {
  const secret = env['KINDLIJN_SECRET'] ?? (mode === 'production' ? '' : madeUpSecret);
  refuseWeakSecret(secret, 'KINDLIJN_SECRET');
  return secret;
}

/** Refuses a secret that somebody could guess, by the name of its setting. */
export function refuseWeakSecret(secret: string, name: string): void {
  if (secret.length < 32 || new Set(secret).size < 8 || /^(change|secret|default|password)/i.test(secret)) {
    throw new Error(`${name} is missing or a default: give 32 random characters or more.`);
  }
}

/** Over https, or not leaving this machine. */
const isSafe = (url: string) => /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(url) && URL.canParse(url);
const list = (text = '') =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function readMail(env: NodeJS.ProcessEnv): Config['mail'] {
  const url = env['MAIL_URL'];
  const from = env['MAIL_FROM'];
  if (url && !from) throw new Error('MAIL_FROM is missing: the address that mails come from.');
  return url && from ? { url, from } : null;
}

/** The provider of production, or the demo's own one, whose address follows the port while its accounts do not. */
function readOidc(env: NodeJS.ProcessEnv, mode: Mode, publicUrl: string, secret: string): OidcConfig | null {
  const issuer = env['OIDC_ISSUER'];
  const clientId = env['OIDC_CLIENT_ID'] ?? 'kindlijn';
  if (!issuer && mode === 'demo') {
    const clientSecret = derivedKey(secret, 'demo provider').toString('hex');
    return { issuer: `${publicUrl}/oidc`, clientId, clientSecret, accountIssuer: 'demo', strongAcr: [] };
  }
  if (mode === 'production' && !(issuer && isSafe(issuer))) throw new Error('OIDC_ISSUER is missing or not https: staff log in through an OpenID provider.');
  if (!issuer) return null;
  const clientSecret = env['OIDC_CLIENT_SECRET'] ?? '';
  if (mode === 'production' && clientSecret.length < 16) throw new Error('OIDC_CLIENT_SECRET is missing or too short: the provider gives it.');
  return { issuer, clientId, clientSecret, accountIssuer: env['OIDC_ACCOUNT_ISSUER'] ?? issuer, strongAcr: list(env['OIDC_STRONG_ACR']) };
}

/** Injection token of the one `Config`. */
export const CONFIG = Symbol('Config');

/** What the command line needs beside or instead of the API's configuration. */
export interface AdministrationConfig {
  /** An administrator's connection; serves commands alone and is never known to a running API. */
  readonly adminUrl: string;
  readonly database: string;
  /** The application role's connection, for a command that works as somebody with a post; null where none is given. */
  readonly databaseUrl: string | null;
  /** Passwords of the roles that log in, as their addresses name them; null where none is given. */
  readonly passwords: { readonly app: string | null; readonly worker: string | null; readonly backup: string | null };
  readonly secret: string | null;
  /** The secret that shall take the place of the other, for the command that does so. */
  readonly newSecret: string | null;
  readonly anchorFile: string | null;
}

const passwordIn = (url: string | undefined) => (url ? decodeURIComponent(new URL(url).password) || null : null);

/** Reads and checks the environment of a command; refuses with one sentence. */
export function readAdministration(env: NodeJS.ProcessEnv = process.env): AdministrationConfig {
  const adminUrl = env['DATABASE_ADMIN_URL'];
  if (!adminUrl) throw new Error('DATABASE_ADMIN_URL is missing: the connection of an administrator, who may act as the owner of the database.');
  for (const name of ['DATABASE_ADMIN_URL', 'DATABASE_URL', 'DATABASE_WORKER_URL', 'DATABASE_BACKUP_URL']) refuseNoAddress(env, name);
  const named = [env['DATABASE_URL'], adminUrl].map((url) => (url ? new URL(url).pathname.slice(1) : '')).find((name) => name !== '' && name !== 'postgres');
  return {
    adminUrl,
    database: named ?? 'kindlijn',
    databaseUrl: env['DATABASE_URL'] ?? null,
    passwords: {
      app: passwordIn(env['DATABASE_URL']),
      worker: passwordIn(env['DATABASE_WORKER_URL']),
      backup: passwordIn(env['DATABASE_BACKUP_URL']),
    },
    secret: env['KINDLIJN_SECRET'] || null,
    newSecret: env['KINDLIJN_SECRET_NEW'] || null,
    anchorFile: env['KINDLIJN_ANCHOR_FILE'] || null,
  };
}
