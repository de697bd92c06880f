import type { ChildrenWorld } from './plan.ts';
import { connected } from './worlds.ts';
import { controllerOfGroup, countsOf, isSchool, roleAt, worldId } from './shape.ts';

/** The headers with which colleagues of a world come in: an open session and a hat. */
export interface Entry {
  ofGroup(group: number): Record<string, string>;
  ofLocation(location: number): Record<string, string>;
}

/** Opens a real session for every colleague of a world, past the proof of a login; the tokens are new each time. */
export async function openSessions({ adminUrl, size }: ChildrenWorld): Promise<Entry> {
  const secret = worldId('account', Date.now());
  const { groups, locations } = countsOf(size);
  await connected(adminUrl, async (admin) => {
    await admin.query('truncate access.session');
    for (const [kind, count] of [['account', groups], ['leader', locations]] as const) {
      const ids = Array.from({ length: count }, (_, index) => worldId(kind, index + 1));
      await admin.query(`select access.open_session(sha256(convert_to($1 || id::text, 'UTF8')), id, 'OIDC', 10) from unnest($2::uuid[]) id`, [secret, ids]);
    }
  });
  const headers = (account: string, controller: number, role: string) => ({
    cookie: `__Host-sid=${secret}${account}`,
    'x-kindlijn-hat': `${worldId('controller', controller)}:${role}`,
  });
  return {
    ofGroup: (group) => headers(worldId('account', group), controllerOfGroup(group), roleAt(controllerOfGroup(group))),
    ofLocation: (location) => {
      const controller = Math.ceil(location / 4);
      return headers(worldId('leader', location), controller, isSchool(controller) ? 'CARE_COORDINATOR' : 'PEDAGOGICAL_STAFF');
    },
  };
}
