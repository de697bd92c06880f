import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';

/** One post of the reader today, with its controller; an account without posts has one row without controller. */
export interface OwnPost {
  readonly display_name: string;
  readonly controller_id: Id | null;
  readonly controller_name: string;
  readonly controller_kind: string;
  readonly role: string;
  readonly scope_kind: string;
  readonly scope_id: Id;
}

/** The reader's own posts. */
@Injectable()
export class HatsRepository {
  /** Today's posts, by controller and role. */
  async ownPosts(unit: Unit): Promise<OwnPost[]> {
    return unit.query<OwnPost>('select display_name, controller_id, controller_name, controller_kind, role, scope_kind, scope_id from access.own_hats()');
  }
}
