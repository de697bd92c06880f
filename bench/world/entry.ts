import type { ChildrenWorld } from './plan.ts';
import { letIn } from './sessions.ts';
import { controllerOfGroup, countsOf, isSchool, roleAt } from './shape.ts';

/** The headers with which colleagues of a world come in: an open session and a hat. */
export interface Entry {
  ofGroup(group: number): Record<string, string>;
  ofLocation(location: number): Record<string, string>;
}

/** Lets every colleague of a world in. */
export async function openSessions({ adminUrl, size }: ChildrenWorld): Promise<Entry> {
  const { groups, locations } = countsOf(size);
  const headers = await letIn(adminUrl, { account: groups, leader: locations });
  return {
    ofGroup: (group) => headers({ kind: 'account', n: group, controller: controllerOfGroup(group), role: roleAt(controllerOfGroup(group)) }),
    ofLocation: (location) => {
      const controller = Math.ceil(location / 4);
      return headers({ kind: 'leader', n: location, controller, role: isSchool(controller) ? 'CARE_COORDINATOR' : 'PEDAGOGICAL_STAFF' });
    },
  };
}
