import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { KeepContactCardInput } from './contact-card.input.js';
import { ContactCardService } from './contact-card.service.js';
import { ContactCardType, isOutdated, SpecialistType } from './contact-card.type.js';

/** Cards of specialists. */
@Resolver()
export class ContactCardResolver {
  constructor(private readonly cards: ContactCardService) {}

  @Query(() => [SpecialistType], { description: 'Who may be asked at a location, by name: expertise, days and the number to call (N1).' })
  @Opens('LOCATION', 'ASK_COACH')
  async specialists(@CurrentUnit() unit: Unit, @Args('locationId', { type: () => ID }) locationId: Id): Promise<SpecialistType[]> {
    return (await this.cards.specialists(unit, locationId)).map((one) => SpecialistType.of(one, unit.today));
  }

  @Query(() => ContactCardType, { nullable: true, description: "The reader's own card here." })
  @Opens('CONSULTATION', 'ADVISE')
  async myContactCard(@CurrentUnit() unit: Unit): Promise<ContactCardType | null> {
    const card = await this.cards.own(unit);
    return card && { ...card, isOutdated: isOutdated(card, unit.today) };
  }

  @Mutation(() => Receipt, { description: 'Writes or confirms the own card; for specialists and coaches.' })
  @Opens('CONSULTATION', 'ADVISE')
  async keepContactCard(@CurrentUnit() unit: Unit, @Args('input') input: KeepContactCardInput): Promise<Receipt> {
    return this.cards.keep(unit, input);
  }
}
