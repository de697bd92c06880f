import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, newToken, Units } from '#platform';
import { loginKey, loginProof, ownProof } from './login-proof.js';

/** Opens and ends logins (trust 3.12): an opaque token in the browser, its hash in the database, and a proof that the database checks. */
@Injectable()
export class SessionService {
  private readonly key: Buffer;

  constructor(
    private readonly units: Units,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = loginKey(config.secret);
  }

  /** Refuses to go on as a role that begins no login: the worker's, where the API has to have its own. */
  async refuseRoleWithoutLogins(): Promise<void> {
    const [row] = await this.units.plain<{ proves: boolean }>(
      `select has_function_privilege('access.start_proven_session(bytea, text, text, bigint, text)', 'execute') as proves`,
      [],
    );
    if (!row?.proves) throw new Error('DATABASE_URL is of a role that proves no login; give the API its own.');
  }

  /** Refuses to go on with a secret that the database was not told: it would believe no login, and codes and anchors would be of another key. */
  async refuseUnknownSecret(): Promise<void> {
    const [row] = await this.units.plain<{ known: boolean }>('select access.knows_login_key($1) as known', [ownProof(this.key)]);
    if (!row?.known)
      throw new Error(
        'KINDLIJN_SECRET is not the one that this database knows: `kindlijn migrate` tells it to a new one, `kindlijn rotate-secret` changes it.',
      );
  }

  /**
   * Opens a session for whom an identity provider vouched for: at most ten hours, idle at most thirty minutes.
   * Gives the token, which is kept nowhere here; null when nobody invited this person.
   */
  async startProven(issuer: string, subject: string): Promise<string | null> {
    const { token, hash } = newToken();
    const at = Math.floor(Date.now() / 1000);
    const proof = loginProof({ tokenHash: hash, issuer, subject, at }, this.key);
    return this.opened(token, 'select access.start_proven_session($1, $2, $3, $4, $5) as account', [hash, issuer, subject, at, proof]);
  }

  /** Opens a session as a persona of a demo; null when there is none of that name, and an error in production. */
  async startPersona(issuer: string, key: string): Promise<string | null> {
    const { token, hash } = newToken();
    return this.opened(token, 'select access.start_persona_session($1, $2, $3) as account', [hash, issuer, key]);
  }

  /** Ends a session for every next request. */
  async end(tokenHash: Buffer): Promise<void> {
    await this.units.plain('select access.end_session($1)', [tokenHash]);
  }

  private async opened(token: string, sql: string, values: readonly unknown[]): Promise<string | null> {
    const [row] = await this.units.plain<{ account: string | null }>(sql, values);
    return row?.account ? token : null;
  }
}
