import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { Receipt, Unit } from '#platform';
import type { SetHomeLanguagesInput } from './home-language.input.js';
import { HomeLanguageRepository } from './home-language.repository.js';

/** Languages at home. */
@Injectable()
export class HomeLanguageService {
  constructor(
    private readonly languages: HomeLanguageRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Says which languages are spoken at home. Refuses NOT_FOUND. */
  async set(unit: Unit, { id, childId, languages }: SetHomeLanguagesInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'INTAKE', 'ENROL'));
    await this.languages.set(unit, childId, languages);
    return { id, version: 1 };
  }
}
