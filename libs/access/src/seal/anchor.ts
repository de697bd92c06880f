import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { derivedKey } from '#platform';

/** The newest block of the log at one moment, signed with a key that the database never sees; kept outside the database. */
export interface Anchor {
  readonly block: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
  /** A real instant. */
  readonly at: string;
  /** Ed25519 over block, hash and instant. */
  readonly signature: string;
}

/** How PKCS #8 wraps the 32 bytes of an Ed25519 key (RFC 8410). */
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The installation's key for anchors. */
export function anchorKey(secret: string): KeyObject {
  return createPrivateKey({ key: Buffer.concat([ED25519_PREFIX, derivedKey(secret, 'log anchor')]), format: 'der', type: 'pkcs8' });
}

/** Signs a block. */
export function anchorOf(block: number, hash: string, at: Date, key: KeyObject): Anchor {
  const signature = sign(null, signedText(block, hash, at.toISOString()), key).toString('base64url');
  return { block, hash, at: at.toISOString(), signature };
}

/** Whether the anchor was signed with this installation's key and not changed since. */
export function isGenuine({ block, hash, at, signature }: Anchor, key: KeyObject): boolean {
  return verify(null, signedText(block, hash, at), createPublicKey(key), Buffer.from(signature, 'base64url'));
}

/** Adds an anchor as one line of JSON. */
export function keepAnchor(file: string, anchor: Anchor): void {
  appendFileSync(file, `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
}

/** The anchors of a file, oldest first; none when it is not there. Refuses a file of which a line is no anchor. */
export function readAnchors(file: string): Anchor[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, at) => {
    try {
      return JSON.parse(line) as Anchor;
    } catch {
      throw new Error(`Line ${at + 1} of ${file} is no anchor of the log.`);
    }
  });
}

function signedText(block: number, hash: string, at: string): Buffer {
  return Buffer.from(`${block}|${hash}|${at}`);
}
