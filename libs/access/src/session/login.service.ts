import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Refusal } from '#kernel';
import { type Allowance, CONFIG, type Config, derivedKey, type OidcConfig, Throttle } from '#platform';
import { type LoginTicket, openTicket, ownPath, sealTicket } from './login-ticket.js';
import { SessionService } from './session.service.js';

/** Why somebody did not get in; a word of the login page's address (`/inloggen?reden=…`), never who or why exactly. */
export type LoginRefusal = 'onbekend' | 'tweede-factor' | 'mislukt' | 'te-vaak' | 'niet-bereikbaar';

/** Got in, or not. */
export type LoginOutcome = { readonly token: string; readonly returnTo: string } | { readonly refused: LoginRefusal };

const BY_ACCOUNT: Allowance = { name: 'login-account', tries: 30, seconds: 3600 };

/**
 * Login by OpenID Connect: code flow with PKCE, state and nonce (trust 3.12). The provider says who somebody is;
 * an account here says whether we know them (R49: more than one factor, and nothing of the provider gives rights).
 */
@Injectable()
export class LoginService {
  private readonly key: Buffer;
  private provider: Promise<oidc.Configuration> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: SessionService,
    private readonly throttle: Throttle,
  ) {
    this.key = derivedKey(config.secret, 'login ticket');
  }

  /** Where to send the browser, and the ticket it carries meanwhile. Refuses NOT_FOUND without a provider. */
  async begin(returnTo: string | undefined): Promise<{ url: string; ticket: string }> {
    const provider = await this.find();
    const { strongAcr } = this.settings;
    const ticket: LoginTicket = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo: ownPath(returnTo),
    };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope: 'openid',
      state: ticket.state,
      nonce: ticket.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(ticket.verifier),
      code_challenge_method: 'S256',
      // computers in a group are shared: whoever sits down says who they are
      prompt: 'login',
      ...(strongAcr.length > 0 ? { acr_values: strongAcr.join(' ') } : {}),
    });
    return { url: url.href, ticket: await sealTicket(ticket, this.key) };
  }

  /** Ends a login: checks ticket, signature, issuer, audience, nonce and factors, and opens a session. `query` starts with `?`. */
  async finish(query: string, sealed: string): Promise<LoginOutcome> {
    const ticket = await openTicket(sealed, this.key);
    const claims = ticket ? await this.claims(query, ticket) : null;
    if (!ticket || !claims) return { refused: 'mislukt' };
    if (!isStrong(claims, this.settings)) return { refused: 'tweede-factor' };
    try {
      await this.throttle.take(BY_ACCOUNT, claims.sub);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'TOO_MANY') return { refused: 'te-vaak' };
      throw error;
    }
    const token = await this.sessions.startProven(this.settings.accountIssuer, claims.sub);
    return token ? { token, returnTo: ticket.returnTo } : { refused: 'onbekend' };
  }

  private get settings(): OidcConfig {
    if (!this.config.oidc) throw new Refusal('NOT_FOUND', 'not_found');
    return this.config.oidc;
  }

  private get redirectUri(): string {
    return `${this.config.publicUrl}/auth/callback`;
  }

  private async claims(query: string, { state, nonce, verifier }: LoginTicket): Promise<oidc.IDToken | null> {
    try {
      const provider = await this.find();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.redirectUri}${query}`), checks);
      return tokens.claims() ?? null;
    } catch {
      // cancelled, expired, forged or the provider is away: one answer for all
      return null;
    }
  }

  private find(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const execute = issuer.startsWith('http://') ? [oidc.allowInsecureRequests] : [];
    this.provider ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 5 }).catch((error: unknown) => {
      this.provider = null;
      throw new Refusal('RETRY', 'provider_away', { reason: error instanceof Error ? error.name : 'unknown' });
    });
    return this.provider;
  }
}

/** R49: whether the provider saw more than one factor. */
function isStrong(claims: oidc.IDToken, { strongAcr }: OidcConfig): boolean {
  const { amr, acr } = claims;
  return (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && strongAcr.includes(acr));
}
