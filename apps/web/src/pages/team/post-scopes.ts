import type { Organisation, Post, RoleToGive } from './team.query.js';

type ScopeKind = Post['scopeKind'];

/** One thing a post can be about, with its key `<kind>:<id>`. */
export interface Scope {
  key: string;
  kind: ScopeKind;
  id: string;
  name: string;
}

/** What a post of a role can be about here: groups, then locations, then the whole organisation. */
export function scopesFor({ scopeKinds: kinds }: RoleToGive, { locations, myGroups }: Organisation, whole: { id: string; name: string }): Scope[] {
  const scope = (kind: ScopeKind, id: string, name: string) => ({ key: `${kind}:${id}`, kind, id, name });
  return [
    ...(kinds.includes('GROUP') ? myGroups.map(({ id, name, locationName }) => scope('GROUP', id, `${name} · ${locationName}`)) : []),
    ...(kinds.includes('LOCATION') ? locations.map(({ id, name }) => scope('LOCATION', id, name)) : []),
    ...(kinds.includes('CONTROLLER') ? [scope('CONTROLLER', whole.id, whole.name)] : []),
  ];
}
