import { type Kind, worldId } from './shape.ts';
import { connected } from './worlds.ts';

/** Whose post is worn: the n-th of a kind, at a controller. */
export interface Worn {
  readonly kind: Kind;
  readonly n: number;
  readonly controller: number;
  readonly role: string;
}

/** Opens a real session for so many people of each kind, past the proof of a login; gives the headers with which one comes in. The tokens are new each time. */
export async function letIn(adminUrl: string, people: Partial<Record<Kind, number>>): Promise<(worn: Worn) => Record<string, string>> {
  const secret = worldId('account', Date.now());
  await connected(adminUrl, async (admin) => {
    await admin.query('truncate access.session');
    for (const [kind, count] of Object.entries(people) as [Kind, number][]) {
      const ids = Array.from({ length: count }, (_, index) => worldId(kind, index + 1));
      await admin.query(`select access.open_session(sha256(convert_to($1 || id::text, 'UTF8')), id, 'OIDC', 10) from unnest($2::uuid[]) id`, [secret, ids]);
    }
  });
  return ({ kind, n, controller, role }) => ({
    cookie: `__Host-sid=${secret}${worldId(kind, n)}`,
    'x-kindlijn-hat': `${worldId('controller', controller)}:${role}`,
  });
}
