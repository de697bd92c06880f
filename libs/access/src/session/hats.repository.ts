import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import type { HatType, Me } from './me.type.js';

interface HatRow {
  account_id: Id;
  display_name: string;
  controller_id: Id | null;
  controller_name: string;
  controller_kind: string;
  role: string;
  scope_kind: string;
  scope_id: Id;
}

/** The reader's own posts. */
@Injectable()
export class HatsRepository {
  /** The reader with one hat for each controller and role. */
  async me(unit: Unit): Promise<Me> {
    const rows = await unit.query<HatRow>('select * from access.own_hats()');
    const hats = new Map<string, HatType>();
    for (const row of rows) {
      if (!row.controller_id) continue;
      const key = `${row.controller_id}:${row.role}`;
      const hat = hats.get(key) ?? {
        controllerId: row.controller_id,
        controllerName: row.controller_name,
        controllerKind: row.controller_kind,
        role: row.role,
        scopes: [],
      };
      hat.scopes.push({ kind: row.scope_kind, id: row.scope_id });
      hats.set(key, hat);
    }
    return { accountId: unit.caller.accountId, name: rows[0]?.display_name ?? '', today: unit.today, hats: [...hats.values()] };
  }
}
