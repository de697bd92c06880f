import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import type { AddHintInput, RemoveHintInput } from './hint.input.js';
import type { Hint } from './hint.entity.js';
import { HintRepository } from './hint.repository.js';

/** Words that would give a child of the own group away, kept by who works there (X15). */
@Injectable()
export class HintService {
  constructor(private readonly hints: HintRepository) {}

  /** The list of a group. Refuses NOT_FOUND. */
  async ofGroup(unit: Unit, groupId: Id): Promise<Hint[]> {
    await unit.openOne('LIST', groupId, 'KEEP_HINTS');
    return this.hints.ofGroup(unit, groupId);
  }

  /** Refuses NOT_FOUND. */
  async add(unit: Unit, { id, groupId, kind, text }: AddHintInput): Promise<Receipt> {
    await unit.openOne('LIST', groupId, 'KEEP_HINTS');
    await this.hints.add(unit, { id, groupId, kind, text });
    return { id, version: 1 };
  }

  /** Refuses NOT_FOUND. */
  async remove(unit: Unit, { groupId, hintId }: RemoveHintInput): Promise<Receipt> {
    await unit.openOne('LIST', groupId, 'KEEP_HINTS');
    await this.hints.remove(unit, groupId, hintId);
    return { id: hintId, version: 1, state: 'REMOVED' };
  }
}
