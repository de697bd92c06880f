import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Id } from '#kernel';

/** AES-256-GCM: a nonce of 12 bytes, a tag of 16; the first byte says by which form it was sealed. */
const FORM = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NONCE;

/** 32 bytes for one use. */
export type SealingKey = Buffer;

/** Where a sealed text belongs. It opens there and nowhere else. */
export interface SealedPlace {
  /** `schema.table`. */
  readonly table: string;
  readonly column: string;
  readonly rowId: Id;
  readonly controllerId: Id;
}

/** A new key, from the system's randomness. */
export const newSealingKey = (): SealingKey => randomBytes(32);

/** Seals bytes for one place: form, nonce, tag, and the text as nobody can read it. */
export function seal(key: SealingKey, place: SealedPlace, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(boundTo(place));
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), hidden]);
}

/** Opens what was sealed for this place. Throws when it was moved, changed, or sealed with another key. */
export function unseal(key: SealingKey, place: SealedPlace, sealed: Buffer): Buffer {
  if (sealed[0] !== FORM || sealed.length < HEAD + TAG) throw new Error('this was not sealed in a form we know');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, HEAD), { authTagLength: TAG })
    .setAAD(boundTo(place))
    .setAuthTag(sealed.subarray(HEAD, HEAD + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD + TAG)), decipher.final()]);
}

/** The same, or null where `unseal` would throw. */
export function unsealed(key: SealingKey, place: SealedPlace, sealed: Buffer): Buffer | null {
  try {
    return unseal(key, place, sealed);
  } catch {
    return null;
  }
}

/** The place in one text; no part of it can hold the sign between them. */
function boundTo({ table, column, rowId, controllerId }: SealedPlace): Buffer {
  const parts = [`kindlijn ${FORM}`, table, column, rowId, controllerId];
  if (parts.some((part) => part.includes('|'))) throw new Error('a place is named without the sign that parts its names');
  return Buffer.from(parts.join('|'));
}
