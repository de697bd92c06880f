import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { CorrectRatingInput } from './rating.input.js';
import { RatingService } from './rating.service.js';

/** Corrections of ratings (O18). */
@Resolver()
export class RatingResolver {
  constructor(private readonly ratings: RatingService) {}

  @Mutation(() => Receipt)
  @Opens('CHILD', 'RATE')
  async correctRating(@CurrentUnit() unit: Unit, @Args('input') input: CorrectRatingInput): Promise<Receipt> {
    return this.ratings.correct(unit, input);
  }
}
