import { createHash, createHmac } from 'node:crypto';
import type { Id } from '#kernel';

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed over from paper. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** The code of an id: 50 bits of its HMAC under the installation's key, `ABCD-EFGH-JK`. Kept nowhere; derived when a letter is printed. */
export function codeOf(key: Buffer, id: Id): string {
  const digest = createHmac('sha256', key).update(id).digest();
  let bits = digest.readBigUInt64BE(0) >> 14n;
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code = (SIGNS[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** What somebody typed as the code it must mean: small letters, spaces and dashes, I and L for 1, O for 0. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0');
}

/** The only form in which a code lies in the database: the SHA-256 of its signs. */
export function codeHash(code: string): Buffer {
  return createHash('sha256').update(plainCode(code)).digest();
}
