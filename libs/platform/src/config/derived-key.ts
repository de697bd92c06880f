import { hkdfSync } from 'node:crypto';

/** 32 bytes for one use (`login ticket`, `log anchor`), derived from the installation's secret, so that no two uses share a key. */
export function derivedKey(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `kindlijn ${use}`, 32));
}
