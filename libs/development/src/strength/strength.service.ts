import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { FrameworkService } from '../framework/framework.service.js';
import { ProfileRepository } from '../profile/profile.repository.js';
import { crowdedKinds, type Strength } from './strength.entity.js';
import type { SetStrengthsInput, StrengthInput } from './strength.input.js';
import { StrengthRepository } from './strength.repository.js';

/** What comes first on every page: what a child loves, is proud of, is calmed by, and what works. */
@Injectable()
export class StrengthService {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly strengths: StrengthRepository,
    private readonly profiles: ProfileRepository,
  ) {}

  /** Makes the list as it should be. Refuses INVALID (unknown suggestion, empty, twice the same), TOO_MANY, CHANGED_SINCE. */
  async set(unit: Unit, { childId, version, strengths }: SetStrengthsInput): Promise<Receipt> {
    const wanted = strengths.map((strength, index) => this.read(strength, `strengths.${index}`));
    const { tooMany, twice } = crowdedKinds(wanted);
    if (tooMany.length > 0) throw new Refusal('TOO_MANY', 'strengths_of_a_kind');
    if (twice.length > 0) throw new Refusal('INVALID', 'strength_twice');
    const [, , , now] = await Promise.all([
      unit.openOne('CHILD', childId, 'RATE'),
      this.profiles.hold(unit, childId),
      this.strengths.set(unit, childId, version, wanted),
      this.profiles.write(unit, childId),
    ]);
    return { id: childId, version: now };
  }

  private read({ kind, text, suggestion }: StrengthInput, place: string): Omit<Strength, 'id'> {
    if (suggestion) return { kind, suggestion, text: this.frameworks.suggestionText(kind, suggestion, place) };
    if (!text) throw new Refusal('INVALID', 'strength_empty', { place });
    return { kind, text, suggestion: null };
  }
}
