import { letIn } from '../sessions.ts';
import type { Plan, World } from '../worlds.ts';
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

/** Lets every director and coach in. */
export async function openCoachingSessions({ adminUrl, size: { controllers } }: CoachingWorld): Promise<CoachingEntry> {
  const headers = await letIn(adminUrl, { director: controllers, coach: controllers });
  return {
    ofDirector: (controller) => headers({ kind: 'director', n: controller, controller, role: 'LOCATION_LEAD' }),
    ofCoachAt: (location) =>
      headers({ kind: 'coach', n: controllerOfLocation(location), controller: controllerOfLocation(location), role: 'PEDAGOGICAL_COACH' }),
  };
}
