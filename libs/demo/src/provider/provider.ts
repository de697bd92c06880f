import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type KoaContextWithOIDC } from 'oidc-provider';
import { type Config, derivedKey } from '#platform';
import { COLLEAGUES } from '../persona/personas.js';
import { Storage } from './storage.js';

/** Under which path the provider answers, on the API's own port. */
export const PROVIDER_PATH = '/oidc';

/** A real OpenID provider whose only people are the personas; made anew, with new keys, at each start of a demo. */
export async function createProvider({ oidc, publicUrl, secret }: Config): Promise<Provider> {
  if (!oidc) throw new Error('a demo has a provider of its own');
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const provider = new Provider(`${publicUrl}${PROVIDER_PATH}`, {
    adapter: Storage,
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    cookies: { keys: [derivedKey(secret, 'demo provider cookies').toString('hex')] },
    clients: [
      {
        client_id: oidc.clientId,
        client_secret: oidc.clientSecret,
        redirect_uris: [`${publicUrl}/auth/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    claims: { openid: ['sub', 'amr'] },
    scopes: ['openid'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${PROVIDER_PATH}/persona/${uid}` },
    findAccount: (_context, key) => {
      const persona = COLLEAGUES.find((one) => one.key === key);
      return persona && { accountId: key, claims: () => ({ sub: key }) };
    },
    loadExistingGrant: grantOwnClient,
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    renderError: async (context) => {
      context.type = 'text/plain';
      context.body = 'Inloggen lukte niet. Ga terug naar Kindlijn en probeer het opnieuw.';
    },
  });
  // a shared computer: the provider forgets a person as soon as Kindlijn knows them
  provider.on('grant.success', (context) => void forget(provider, context));
  return provider;
}

async function forget(provider: Provider, { oidc }: KoaContextWithOIDC): Promise<void> {
  const uid = oidc.entities.AuthorizationCode?.sessionUid;
  const session = uid ? await provider.Session.findByUid(uid) : undefined;
  await session?.destroy();
}

/** Kindlijn is the provider's only client and asks for nothing but who it is: no page to agree on. */
async function grantOwnClient(context: KoaContextWithOIDC) {
  const { client, session, provider } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
