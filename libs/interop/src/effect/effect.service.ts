import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { EffectRepository } from './effect.repository.js';
import { THINGS } from './thing.entity.js';

/** Does what an import planned, all or nothing, and undoes it. */
@Injectable()
export class EffectService {
  constructor(private readonly effects: EffectRepository) {}

  /** Writes what was planned just before in this unit. New children are admitted, new groups opened: each is logged. */
  async apply(unit: Unit, id: Id): Promise<void> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    const newChildren = await this.effects.newChildren(unit, id);
    if (newChildren.length > 0) await unit.admit('CHILD', newChildren, 'ENROL');
    for (const thing of THINGS) {
      if (thing === 'STAFF_GROUP') await unit.open('LIST', await this.effects.groupsReached(unit, id), 'IMPORT');
      await this.effects.apply(unit, id, thing);
    }
  }

  /** What stands in the way of undoing: how many records of which table, `changed` for those altered since. Empty when nothing does. */
  async inTheWay(unit: Unit, id: Id): Promise<Readonly<Record<string, number>>> {
    // whoever is building at this moment is waited for, and then counted
    const changed = await this.effects.changedSince(unit, id);
    const built = await this.effects.builtUpon(unit, id);
    return Object.fromEntries([...built.map(({ what, amount }) => [what, amount] as const), ...(changed > 0 ? [['changed', changed] as const] : [])]);
  }

  /** Whether the records of before are still kept. */
  async isKept(unit: Unit, id: Id): Promise<boolean> {
    return this.effects.kept(unit, id);
  }

  /** Opens all that the import touched, to put it back. */
  async openTouched(unit: Unit, id: Id): Promise<void> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'ORGANISE');
    await unit.open('CHILD', await this.effects.touchedChildren(unit, id), 'ENROL');
    await unit.open('LIST', await this.effects.groupsReached(unit, id), 'IMPORT');
  }

  /** Each record becomes as it was. */
  async undo(unit: Unit, id: Id): Promise<void> {
    await this.effects.undo(unit, id);
  }
}
