import { createHmac } from 'node:crypto';
import { derivedKey } from '#platform';

/** Whom a provider vouched for, and for which new session. */
export interface ProvenLogin {
  readonly tokenHash: Buffer;
  readonly issuer: string;
  readonly subject: string;
  /** Seconds since 1970; the database believes a minute of it. */
  readonly at: number;
}

/** The 32 bytes with which the API seals a login; the database holds them where its application role cannot read. */
export function loginKey(secret: string): Buffer {
  return derivedKey(secret, 'login proof');
}

/** The seal that `access.start_proven_session` asks for: for this person, this token and this minute alone. */
export function loginProof({ tokenHash, issuer, subject, at }: ProvenLogin, key: Buffer): string {
  const hex = (text: string) => Buffer.from(text).toString('hex');
  return seal(['login', tokenHash.toString('hex'), at, hex(issuer), hex(subject)].join('|'), key);
}

/** What shows the database that we seal with its key (`access.knows_login_key`). */
export function ownProof(key: Buffer): string {
  return seal('login key', key);
}

const seal = (text: string, key: Buffer) => createHmac('sha256', key).update(text).digest('hex');
