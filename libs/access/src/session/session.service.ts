import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import { newToken, Units } from '#platform';

/** How somebody proved who they are. */
export type SessionMethod = 'OIDC' | 'CODE' | 'DEMO' | 'SERVICE';

const HOURS_AT_MOST = 10;

/** Opens and ends logins (trust 3.12): an opaque token in the browser, its hash in the database. */
@Injectable()
export class SessionService {
  constructor(private readonly units: Units) {}

  /** Opens a session of at most ten hours, idle at most thirty minutes; gives the token, which is kept nowhere here. */
  async start(accountId: Id, method: SessionMethod): Promise<string> {
    const { token, hash } = newToken();
    await this.units.plain('select access.start_session($1, $2, $3, $4)', [hash, accountId, method, HOURS_AT_MOST]);
    return token;
  }

  /** Ends a session for every next request. */
  async end(tokenHash: Buffer): Promise<void> {
    await this.units.plain('select access.end_session($1)', [tokenHash]);
  }

  /** The account an identity provider vouches for; null when nobody invited this person. */
  async accountOf(issuer: string, subject: string): Promise<Id | null> {
    const [row] = await this.units.plain<{ id: Id | null }>('select access.match_account($1, $2) as id', [issuer, subject]);
    return row?.id ?? null;
  }
}
