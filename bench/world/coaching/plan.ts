import { worldId } from '../shape.ts';
import { connected, type Plan, type World } from '../worlds.ts';
import { layOurCoaching } from './ours.ts';
import { layPlainCoaching } from './plain.ts';
import { type CoachingSize, controllerOfLocation, quarterOf } from './shape.ts';

/** A world of directors, coaches and their logs. */
export type CoachingWorld = World<CoachingSize>;

/** How a coaching world is laid: so many organisations with so many logs each, in the four quarters up to now. */
export function coachingPlan(controllers: number, logsEach: number): Plan<CoachingSize> {
  const size = { controllers, logs: controllers * logsEach, lastQuarter: quarterOf(new Date().toISOString().slice(0, 10)) };
  return {
    name: `coaching_${controllers}x${logsEach}`,
    what: `${size.logs} logs of ${controllers} organisations`,
    size,
    sources: ['libs/coaching/programmes.yaml'],
    layOurs: (admin, progress) => layOurCoaching(admin, size, progress),
    layPlain: (admin, _oursUrl, progress) => layPlainCoaching(admin, size, progress),
  };
}

/** The headers with which directors and coaches of a coaching world come in. */
export interface CoachingEntry {
  ofDirector(controller: number): Record<string, string>;
  ofCoachAt(location: number): Record<string, string>;
}

/** Opens a real session for every director and coach, past the proof of a login; the tokens are new each time. */
export async function openCoachingSessions({ adminUrl, size }: CoachingWorld): Promise<CoachingEntry> {
  const secret = worldId('account', Date.now());
  await connected(adminUrl, async (admin) => {
    await admin.query('truncate access.session');
    for (const kind of ['director', 'coach'] as const) {
      const ids = Array.from({ length: size.controllers }, (_, index) => worldId(kind, index + 1));
      await admin.query(`select access.open_session(sha256(convert_to($1 || id::text, 'UTF8')), id, 'OIDC', 10) from unnest($2::uuid[]) id`, [secret, ids]);
    }
  });
  const headers = (account: string, controller: number, role: string) => ({ cookie: `__Host-sid=${secret}${account}`, 'x-kindlijn-hat': `${worldId('controller', controller)}:${role}` });
  return {
    ofDirector: (controller) => headers(worldId('director', controller), controller, 'LOCATION_LEAD'),
    ofCoachAt: (location) => headers(worldId('coach', controllerOfLocation(location)), controllerOfLocation(location), 'PEDAGOGICAL_COACH'),
  };
}
