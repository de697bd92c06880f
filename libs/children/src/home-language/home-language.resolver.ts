import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { SetHomeLanguagesInput } from './home-language.input.js';
import { HomeLanguageService } from './home-language.service.js';

/** Languages at home. */
@Resolver()
export class HomeLanguageResolver {
  constructor(private readonly languages: HomeLanguageService) {}

  @Mutation(() => Receipt)
  @Opens('CHILD', 'INTAKE', 'ENROL')
  async setHomeLanguages(@CurrentUnit() unit: Unit, @Args('input') input: SetHomeLanguagesInput): Promise<Receipt> {
    return this.languages.set(unit, input);
  }
}
