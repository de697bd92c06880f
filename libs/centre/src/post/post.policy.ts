import { PostScopeKind, StaffRole } from './post.entity.js';

const { GROUP, LOCATION, CONTROLLER } = PostScopeKind;

/** What a post of each role may be about, roles of every day first: nobody who works with one group is appointed over a whole organisation (R48). */
const SCOPES: Record<StaffRole, readonly PostScopeKind[]> = {
  [StaffRole.PEDAGOGICAL_STAFF]: [GROUP, LOCATION],
  [StaffRole.TEACHER]: [GROUP],
  [StaffRole.BSO_STAFF]: [GROUP, LOCATION],
  [StaffRole.CARE_COORDINATOR]: [LOCATION],
  [StaffRole.LOCATION_LEAD]: [LOCATION],
  [StaffRole.PEDAGOGICAL_COACH]: [LOCATION, CONTROLLER],
  [StaffRole.SPECIALIST]: [LOCATION],
  [StaffRole.EXTERNAL_COACH]: [LOCATION, CONTROLLER],
  [StaffRole.SWV_STAFF]: [LOCATION, CONTROLLER],
  [StaffRole.MUNICIPALITY]: [CONTROLLER],
  [StaffRole.PRIVACY_OFFICER]: [CONTROLLER],
  [StaffRole.ADMINISTRATOR]: [CONTROLLER],
};

/** Guests from another organisation, whose post always has an end (design 2). */
const GUESTS: readonly StaffRole[] = [StaffRole.EXTERNAL_COACH, StaffRole.SPECIALIST, StaffRole.SWV_STAFF];

/** A role as it is given: what a post of it may be about, and whether it needs a last day. */
export interface GivenRole {
  readonly role: StaffRole;
  readonly scopeKinds: readonly PostScopeKind[];
  readonly needsLastDay: boolean;
}

/** Every role that an administrator may give somewhere, those of every day first; which fit an organisation the database says (`access.role_fits`). */
export const STAFF_ROLES = Object.keys(SCOPES) as StaffRole[];

/** How a role is given (R48). */
export const givenRole = (role: StaffRole): GivenRole => ({ role, scopeKinds: SCOPES[role], needsLastDay: GUESTS.includes(role) });
