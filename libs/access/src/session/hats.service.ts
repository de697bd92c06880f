import { Injectable } from '@nestjs/common';
import type { Unit } from '#platform';
import { HatsRepository } from './hats.repository.js';
import type { HatType, Me } from './me.type.js';

/** Which hats somebody wears: one for each controller and role, over one or more scopes. */
@Injectable()
export class HatsService {
  constructor(private readonly hats: HatsRepository) {}

  /** The reader, their hats and the day it is here. */
  async me(unit: Unit): Promise<Me> {
    const posts = await this.hats.ownPosts(unit);
    const hats = new Map<string, HatType>();
    for (const post of posts) {
      if (!post.controller_id) continue;
      const { controller_id: controllerId, controller_name: controllerName, controller_kind: controllerKind, role } = post;
      const key = `${controllerId}:${role}`;
      const hat = hats.get(key) ?? { controllerId, controllerName, controllerKind, role, scopes: [] };
      hat.scopes.push({ kind: post.scope_kind, id: post.scope_id });
      hats.set(key, hat);
    }
    return { accountId: unit.caller.accountId, name: posts[0]?.display_name ?? '', today: unit.today, hats: [...hats.values()] };
  }
}
