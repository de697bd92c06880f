import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type CalendarDate, compareDates, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { Authority, GuardianRelation } from './guardian.entity.js';
import type { AuthorityInput, ChangeAuthorityInput, RecordGuardianInput } from './guardian.input.js';
import { guardianRefusals } from './guardian.refusals.js';
import { GuardianRepository, type GuardianRow } from './guardian.repository.js';

/** Who raises a child and who decides (C4). */
@Injectable()
export class GuardianService {
  constructor(
    private readonly guardians: GuardianRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** The guardians of a child (GUARDIANS); refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<GuardianRow[]> {
    await unit.openOne('CHILD', childId, 'GUARDIANS');
    return this.guardians.ofChild(unit, childId);
  }

  /** Records a guardian with or without authority. Refuses NOT_FOUND, INVALID. */
  async record(unit: Unit, input: RecordGuardianInput): Promise<Receipt> {
    await this.open(unit, input.childId);
    const { id, childId, name, authority } = input;
    const relation = input.relation ?? GuardianRelation.OTHER;
    const proofOn = proofOf(unit, input);
    await this.guardians.add(unit, { id, childId, name, relation, authority, proofOn, email: input.email || null, phone: input.phone || null });
    return { id, version: 1, state: authority };
  }

  /** Changes what is known of authority; what a guardian may see follows at once. Refuses NOT_FOUND, INVALID, CHANGED_SINCE. */
  async changeAuthority(unit: Unit, input: ChangeAuthorityInput): Promise<Receipt> {
    await this.open(unit, input.childId);
    const guardian = await this.guardians.find(unit, input.childId, input.guardianId);
    if (!guardian) throw new Refusal('NOT_FOUND', 'not_found');
    const version = await this.guardians.setAuthority(unit, guardian.id, input.authority, proofOf(unit, input), input.version);
    return { id: guardian.id, version, state: input.authority };
  }

  private async open(unit: Unit, childId: Id): Promise<void> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'GUARDIANS', 'ENROL'));
  }
}

function proofOf(unit: Unit, { authority, proofOn }: AuthorityInput): CalendarDate | null {
  if (authority === Authority.UNKNOWN) return null;
  if (!proofOn) throw guardianRefusals.proofMissing();
  if (compareDates(proofOn, unit.today) > 0) throw guardianRefusals.proofAhead();
  return proofOn;
}
