import { PostScopeKind, StaffRole } from './post.entity.js';

const { GROUP, LOCATION, CONTROLLER } = PostScopeKind;

/** What a post of each role may be about: nobody who works with one group is appointed over a whole organisation (R48). */
const SCOPES: Record<StaffRole, readonly PostScopeKind[]> = {
  [StaffRole.PEDAGOGICAL_STAFF]: [GROUP, LOCATION],
  [StaffRole.TEACHER]: [GROUP],
  [StaffRole.CARE_COORDINATOR]: [LOCATION],
  [StaffRole.PEDAGOGICAL_COACH]: [LOCATION, CONTROLLER],
  [StaffRole.EXTERNAL_COACH]: [LOCATION, CONTROLLER],
  [StaffRole.LOCATION_LEAD]: [LOCATION],
  [StaffRole.BSO_STAFF]: [GROUP, LOCATION],
  [StaffRole.SPECIALIST]: [LOCATION],
  [StaffRole.SWV_STAFF]: [LOCATION, CONTROLLER],
  [StaffRole.MUNICIPALITY]: [CONTROLLER],
  [StaffRole.PRIVACY_OFFICER]: [CONTROLLER],
  [StaffRole.ADMINISTRATOR]: [CONTROLLER],
};

/** Guests from another organisation, whose post always has an end (design 2). */
const GUESTS: readonly StaffRole[] = [StaffRole.EXTERNAL_COACH, StaffRole.SPECIALIST, StaffRole.SWV_STAFF];

/** Whether a post of this role may be about this kind of scope. */
export const mayBeAbout = (role: StaffRole, kind: PostScopeKind): boolean => SCOPES[role].includes(kind);

/** Whether a post of this role needs a last day. */
export const needsLastDay = (role: StaffRole): boolean => GUESTS.includes(role);
