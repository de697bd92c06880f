import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId, Refusal } from '#kernel';
import type { Mode } from '../config/config.js';
import type { Entrance, Hat } from '../database/entrance.js';

const name = (mode: Mode) => (mode === 'production' ? '__Host-sid' : 'sid');

/** A new session token: 256 random bits for the browser, and the hash that the database keeps. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The only form in which a token reaches the database. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Gives the browser its session: no script reads it, no other site sends it. */
export function setSession(reply: FastifyReply, mode: Mode, token: string): void {
  void reply.setCookie(name(mode), token, { path: '/', httpOnly: true, secure: mode === 'production', sameSite: 'lax' });
}

/**
 * Takes the session, and what the browser kept of answers. Not its storage: on a tablet that a group shares, the sealed drafts of
 * colleagues lie there too; the web forgets those of whoever leaves (U2).
 */
export function clearSession(reply: FastifyReply, mode: Mode): void {
  void reply.clearCookie(name(mode), { path: '/', httpOnly: true, secure: mode === 'production', sameSite: 'lax' });
  void reply.header('clear-site-data', '"cache"');
}

/** The hash of the token a request carries, or null. */
export function tokenHashOf(request: FastifyRequest, mode: Mode): Buffer | null {
  const token = request.cookies[name(mode)];
  return token ? hashOf(token) : null;
}

const HAT = /^([0-9a-f-]{36}):([A-Z_]{2,40})$/;

/** The hat a request names in `x-kindlijn-hat: <controller id>:<ROLE>`; null when it names none. Refuses HAT_REQUIRED when what it names is no hat. */
export function hatOf(request: FastifyRequest): Hat | null {
  const header = request.headers['x-kindlijn-hat'];
  if (!header) return null;
  const hat = typeof header === 'string' ? hatIn(header) : null;
  if (!hat) throw new Refusal('HAT_REQUIRED', 'hat_required');
  return hat;
}

/** The hat that a text names, `<controller id>:<ROLE>`; null for anything else. */
export function hatIn(text: string): Hat | null {
  const [, controllerId, role] = HAT.exec(text) ?? [];
  return isId(controllerId) && role ? { controllerId, role } : null;
}

/** How this request may enter: by its session and hat; null when it has no session. */
export function entranceOf(request: FastifyRequest, mode: Mode): Entrance | null {
  const tokenHash = tokenHashOf(request, mode);
  return tokenHash ? { kind: 'session', tokenHash, hat: hatOf(request) } : null;
}
