import { letIn } from '../sessions.ts';
import type { Plan, World } from '../worlds.ts';
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

/** Lets every care coordinator in. */
export async function openSupportSessions({ adminUrl, size: { schools } }: SupportWorld): Promise<SupportEntry> {
  const headers = await letIn(adminUrl, { leader: schools });
  return { ofCoordinator: (school) => headers({ kind: 'leader', n: school, controller: school, role: 'CARE_COORDINATOR' }) };
}
