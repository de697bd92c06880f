import { worldId } from '../shape.ts';
import { connected, type Plan, type World } from '../worlds.ts';
import { layOurSupport } from './ours.ts';
import { layPlainSupport } from './plain.ts';
import { PUPILS_EACH, type SupportSize } from './shape.ts';

/** A world of schools with three years of support. */
export type SupportWorld = World<SupportSize>;

/** How a support world is laid: so many schools of 700 pupils. */
export function supportPlan(schools: number): Plan<SupportSize> {
  const size = { schools, pupils: schools * PUPILS_EACH };
  return {
    name: `support_${schools}`,
    what: `three years of support at ${schools} schools`,
    size,
    sources: [],
    layOurs: (admin, progress) => layOurSupport(admin, size, progress),
    layPlain: (admin, oursUrl, progress) => layPlainSupport(admin, oursUrl, size, progress),
  };
}

/** The headers with which care coordinators come in. */
export interface SupportEntry {
  ofCoordinator(school: number): Record<string, string>;
}

/** Opens a real session for every care coordinator, past the proof of a login; the tokens are new each time. */
export async function openSupportSessions({ adminUrl, size }: SupportWorld): Promise<SupportEntry> {
  const secret = worldId('account', Date.now());
  const ids = Array.from({ length: size.schools }, (_, index) => worldId('leader', index + 1));
  await connected(adminUrl, async (admin) => {
    await admin.query('truncate access.session');
    await admin.query(`select access.open_session(sha256(convert_to($1 || id::text, 'UTF8')), id, 'OIDC', 10) from unnest($2::uuid[]) id`, [secret, ids]);
  });
  return { ofCoordinator: (school) => ({ cookie: `__Host-sid=${secret}${worldId('leader', school)}`, 'x-kindlijn-hat': `${worldId('controller', school)}:CARE_COORDINATOR` }) };
}
