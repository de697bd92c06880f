import { EncryptJWT, jwtDecrypt } from 'jose';

/** What a login must still know when the browser comes back from the provider. */
export interface LoginTicket {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to open afterwards: a path of our own. */
  readonly returnTo: string;
}

/** Minutes a person has to prove who they are. */
export const TICKET_MINUTES = 10;

/** Seals a ticket for the browser to keep: unreadable there, worthless after ten minutes. */
export async function sealTicket(ticket: LoginTicket, key: Uint8Array): Promise<string> {
  return new EncryptJWT({ ...ticket }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).setExpirationTime(`${TICKET_MINUTES}m`).encrypt(key);
}

/** Opens a ticket; null when it is not ours, changed or too old. */
export async function openTicket(sealed: string, key: Uint8Array): Promise<LoginTicket | null> {
  try {
    const { payload } = await jwtDecrypt<LoginTicket>(sealed, key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] });
    return { state: payload.state, nonce: payload.nonce, verifier: payload.verifier, returnTo: payload.returnTo };
  } catch {
    return null;
  }
}

/** A path of this site, or the first page when it is anything else. */
export function ownPath(path: string | undefined): string {
  const inside = path !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path);
  return inside ? path : '/';
}
