import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { CorrectJanuaryCountInput, RaiseFewestPeopleInput, RecordJanuaryCountInput } from './coach-hours.input.js';
import { CoachHoursService } from './coach-hours.service.js';
import { CoachHoursType, JanuaryCountType } from './coach-hours.type.js';

/** Coach hours by law, and the counts they rest on. */
@Resolver(() => CoachHoursType)
export class CoachHoursResolver {
  constructor(private readonly hours: CoachHoursService) {}

  @Query(() => CoachHoursType, { description: 'Owed and given in a year, and whether everybody was coached, per registration one leads (R23).' })
  @Opens('LOCATION', 'COACH_HOURS')
  async coachHours(@CurrentUnit() unit: Unit, @Args('year', { type: () => Int }) year: number): Promise<CoachHoursType> {
    return this.hours.of(unit, year);
  }

  @Query(() => [JanuaryCountType], { complexity: ({ childComplexity }) => 20 * childComplexity, description: 'Counts of 1 January of each registration.' })
  @Opens('CONTROLLER', 'COUNT_JANUARY')
  async januaryCounts(@CurrentUnit() unit: Unit, @Args('year', { type: () => Int }) year: number): Promise<JanuaryCountType[]> {
    return this.hours.januaryCounts(unit, year);
  }

  @Query(() => Int, { description: 'From how many people figures about people are shown: five, or what was asked since (R40).' })
  @Opens('CONTROLLER', 'ORGANISE')
  async fewestPeople(@CurrentUnit() unit: Unit): Promise<number> {
    return this.hours.fewest(unit);
  }

  @Mutation(() => Receipt, { description: 'Counts of 1 January: fte and VE children of a registration.' })
  @Opens('CONTROLLER', 'COUNT_JANUARY')
  async recordJanuaryCount(@CurrentUnit() unit: Unit, @Args('input') input: RecordJanuaryCountInput): Promise<Receipt> {
    return this.hours.record(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Other counts for a year that was recorded.' })
  @Opens('CONTROLLER', 'COUNT_JANUARY')
  async correctJanuaryCount(@CurrentUnit() unit: Unit, @Args('input') input: CorrectJanuaryCountInput): Promise<Receipt> {
    return this.hours.correct(unit, input);
  }

  @Mutation(() => Receipt, {
    description: 'Shows figures from more people on, from the next release; never from fewer (R40). The version answered is that number.',
  })
  @Opens('CONTROLLER', 'ORGANISE')
  async raiseFewestPeople(@CurrentUnit() unit: Unit, @Args('input') input: RaiseFewestPeopleInput): Promise<Receipt> {
    return this.hours.raiseFewest(unit, input);
  }
}
