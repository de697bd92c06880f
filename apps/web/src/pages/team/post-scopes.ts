import type { Organisation, Post } from './team.query.js';

type Role = Post['role'];
type ScopeKind = Post['scopeKind'];

/** What a post of each role may be about, as the API holds it (R48); here only so that nobody chooses what would be refused. */
export const scopesOf: Readonly<Record<Role, readonly ScopeKind[]>> = {
  PEDAGOGICAL_STAFF: ['GROUP', 'LOCATION'],
  TEACHER: ['GROUP'],
  CARE_COORDINATOR: ['LOCATION'],
  PEDAGOGICAL_COACH: ['LOCATION', 'CONTROLLER'],
  EXTERNAL_COACH: ['LOCATION', 'CONTROLLER'],
  LOCATION_LEAD: ['LOCATION'],
  BSO_STAFF: ['GROUP', 'LOCATION'],
  SPECIALIST: ['LOCATION'],
  SWV_STAFF: ['LOCATION', 'CONTROLLER'],
  MUNICIPALITY: ['CONTROLLER'],
  PRIVACY_OFFICER: ['CONTROLLER'],
  ADMINISTRATOR: ['CONTROLLER'],
};

/** Guests of another organisation: their post always has a last day. */
export const guests: readonly Role[] = ['EXTERNAL_COACH', 'SPECIALIST', 'SWV_STAFF'];

const ofChildcare: readonly Role[] = [
  'PEDAGOGICAL_STAFF',
  'BSO_STAFF',
  'LOCATION_LEAD',
  'PEDAGOGICAL_COACH',
  'EXTERNAL_COACH',
  'MUNICIPALITY',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
];
const ofSchool: readonly Role[] = [
  'TEACHER',
  'CARE_COORDINATOR',
  'LOCATION_LEAD',
  'SPECIALIST',
  'EXTERNAL_COACH',
  'SWV_STAFF',
  'MUNICIPALITY',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
];

/** Roles that are given at this kind of organisation, those of every day first. */
export function rolesAt(controllerKind: string): readonly Role[] {
  if (controllerKind === 'SCHOOL_BOARD') return ofSchool;
  return controllerKind === 'CHILDCARE' ? ofChildcare : ['EXTERNAL_COACH', 'PRIVACY_OFFICER', 'ADMINISTRATOR'];
}

/** One thing a post can be about, with its key `<kind>:<id>`. */
export interface Scope {
  key: string;
  kind: ScopeKind;
  id: string;
  name: string;
}

/** What a post of a role can be about here: groups, then locations, then the whole organisation. */
export function scopesFor(role: Role, { locations, myGroups }: Organisation, whole: { id: string; name: string }): Scope[] {
  const kinds = scopesOf[role];
  const scope = (kind: ScopeKind, id: string, name: string) => ({ key: `${kind}:${id}`, kind, id, name });
  return [
    ...(kinds.includes('GROUP') ? myGroups.map(({ id, name, locationName }) => scope('GROUP', id, `${name} · ${locationName}`)) : []),
    ...(kinds.includes('LOCATION') ? locations.map(({ id, name }) => scope('LOCATION', id, name)) : []),
    ...(kinds.includes('CONTROLLER') ? [scope('CONTROLLER', whole.id, whole.name)] : []),
  ];
}
