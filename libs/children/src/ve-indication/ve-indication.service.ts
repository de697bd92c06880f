import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { compareDates, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import type { SetVeIndicationInput } from './ve-indication.input.js';
import { VeIndicationRepository } from './ve-indication.repository.js';

/** VE indications (R8, R21). */
@Injectable()
export class VeIndicationService {
  constructor(
    private readonly indications: VeIndicationRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Says what the indication is now. Refuses NOT_FOUND, INVALID, CHANGED_SINCE. */
  async set(unit: Unit, input: SetVeIndicationInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, this.rules.purposeOf(unit, 'CHILD', 'INTAKE', 'ENROL'));
    const { id, childId, indicatedBy, firstDay } = input;
    const lastDay = input.lastDay ?? null;
    if (lastDay && compareDates(lastDay, firstDay) < 0) throw new Refusal('INVALID', 'period_reversed', { place: 'input.lastDay' });
    const facts = { indicatedBy, programme: input.programme || null, daypartsPerWeek: input.daypartsPerWeek ?? null, firstDay, lastDay };
    const present = await this.indications.newest(unit, childId);
    if ((present?.version ?? null) !== (input.version ?? null)) throw new Refusal('CHANGED_SINCE', 'changed_since', { version: present?.version ?? 0 });
    if (present) return { id: present.id, version: await this.indications.change(unit, present.id, facts, present.version) };
    await this.indications.add(unit, id, childId, facts);
    return { id, version: 1 };
  }
}
