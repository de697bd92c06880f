import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import type { Post, StaffRole } from './post.entity.js';

/** A post with the name of the colleague and of what it is about. */
export type PostRow = Post & { readonly name: string; readonly scopeName: string };

/** The same with the location of it, or of its group; over the whole organisation none. */
export type PlacedPost = PostRow & { readonly locationName: string | null };

/** Whom to appoint: as the identity provider knows them. */
export interface Appointee {
  readonly issuer: string;
  readonly login: string;
  readonly name: string;
}

/** Posts of the controller, through functions of the database alone: the application may not write one. */
@Injectable()
export class PostRepository {
  async page(unit: Unit, first: number, after: Id | null): Promise<PlacedPost[]> {
    return unit.query<PlacedPost>(
      `select id, name, role, scope_kind as "scopeKind", scope_id as "scopeId", scope_name as "scopeName",
         location_name as "locationName", from_day as "from", until_day as "until", version from access.posts_here($1, $2)`,
      [after, first],
    );
  }

  /** The caller's own, present and coming, under the worn hat. */
  async own(unit: Unit): Promise<PostRow[]> {
    return unit.query<PostRow>(
      `select id, name, role, scope_kind as "scopeKind", scope_id as "scopeId", scope_name as "scopeName",
         from_day as "from", until_day as "until", version from access.own_posts()`,
    );
  }

  /** Of these roles those that somebody can have at this kind of organisation, in their order. */
  async fitting(unit: Unit, roles: readonly StaffRole[]): Promise<StaffRole[]> {
    const rows = await unit.query<{ role: StaffRole }>(
      'select role from unnest($2::text[]) with ordinality r (role, at) where access.role_fits($1, role) order by at',
      [unit.controllerId, roles],
    );
    return rows.map(({ role }) => role);
  }

  async appoint(unit: Unit, who: Appointee, post: Omit<Post, 'version'>): Promise<'APPOINTED' | 'ONESELF' | 'ROLE_ELSEWHERE' | 'SCOPE_ELSEWHERE'> {
    const [row] = await unit.query<{ outcome: 'APPOINTED' | 'ONESELF' | 'ROLE_ELSEWHERE' | 'SCOPE_ELSEWHERE' }>(
      'select access.appoint($1, $2, $3, $4, $5, $6, $7, daterange($8::date, $9::date)) as outcome',
      [post.id, who.issuer, who.login, who.name, post.role, post.scopeKind, post.scopeId, post.from, post.until],
    );
    if (!row) throw new Refusal('INTERNAL');
    return row.outcome;
  }

  /** The new version; null when there is no such post to end. Refuses CHANGED_SINCE. */
  async end(unit: Unit, id: Id, version: number, until: CalendarDate): Promise<number | null> {
    const [row] = await unit.query<{ version: number | null }>('select access.end_post($1, $2, $3) as version', [id, version, until]);
    const now = row?.version ?? null;
    if (now !== null && now < 0) throw new Refusal('CHANGED_SINCE', 'changed_since', { version: -now });
    return now;
  }
}
