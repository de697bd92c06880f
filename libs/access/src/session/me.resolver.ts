import { Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Plain, type Unit } from '#platform';
import { HatsService } from './hats.service.js';
import { Me } from './me.type.js';

/** Who am I, and which hats do I wear here today? */
@Resolver(() => Me)
export class MeResolver {
  constructor(private readonly hats: HatsService) {}

  @Query(() => Me)
  @Plain('about the reader only')
  async me(@CurrentUnit() unit: Unit): Promise<Me> {
    return this.hats.me(unit);
  }
}
