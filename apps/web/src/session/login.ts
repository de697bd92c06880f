import { Refusal, type RefusalCode } from './refusal.js';

/** One invented person of the demo, with the hat that comes first. */
export interface Persona {
  key: string;
  name?: string;
  /** A role of the API, `TEACHER`. */
  role?: string;
  controller?: string;
  sentence?: string;
  sentenceEn?: string;
}

/** The page to which the API sends whoever did not get in, with `?reden=`. */
export const loginAddress = '/inloggen';

/** Where a person of the staff proves who they are; the browser goes there and comes back with a session. */
export function staffLogin(back: string): string {
  return `/auth/login?naar=${encodeURIComponent(back)}`;
}

/** A parent comes in by a code from a letter and the child's birth date (calendar date). Refusals: NOT_FOUND, TOO_MANY. */
export async function loginByCode(code: string, birthDate: string): Promise<void> {
  await post('/auth/code', { code, birthDate });
}

/** The child of a next code joins the login that is in; the same login may ask again. Refusals: NOT_FOUND, NOT_NOW, FORBIDDEN, UNAUTHENTICATED, TOO_MANY. */
export async function addChildByCode(code: string, birthDate: string): Promise<void> {
  await post('/auth/code/child', { code, birthDate });
}

/** The people of the demo, or none: production has no such route. */
export async function personas(signal?: AbortSignal): Promise<Persona[]> {
  const response = await reach('/auth/demo', { signal });
  if (!response.ok) return [];
  try {
    const found = (await response.json()) as Persona[] | { personas: Persona[] };
    return Array.isArray(found) ? found : found.personas;
  } catch {
    return [];
  }
}

export async function loginAs(persona: string): Promise<void> {
  await post('/auth/demo', { persona });
}

/** Moves the day of the demo on by whole days; it never goes back. */
export async function moveDay(days: number): Promise<void> {
  await post('/auth/demo/day', { days });
}

export async function logout(): Promise<void> {
  await post('/auth/logout', {});
}

async function post(url: string, body: object): Promise<void> {
  const response = await reach(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (response.ok) return;
  const answer = (await response.json().catch(() => ({}))) as { errors?: { message?: string; extensions?: { code?: string } }[] };
  const error = answer.errors?.[0];
  throw new Refusal((error?.extensions?.code ?? codeOf(response.status)) as RefusalCode, error?.message ?? '');
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', cache: 'no-store', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Refusal('UNREACHABLE', '');
  }
}

function codeOf(status: number): RefusalCode {
  if (status === 429) return 'TOO_MANY';
  return status >= 500 ? 'UNREACHABLE' : 'NOT_FOUND';
}
