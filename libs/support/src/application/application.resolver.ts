import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { termTypeOf } from '../term/term.type.js';
import { ReceiveApplicationInput, TakeApplicationStepInput } from './application.input.js';
import { ApplicationService } from './application.service.js';
import { ApplicationType } from './application.type.js';

/** Applications under the duty of care. */
@Resolver(() => ApplicationType)
export class ApplicationResolver {
  constructor(private readonly applications: ApplicationService) {}

  @Query(() => [ApplicationType], {
    description: 'Written applications of a child with their clock, the latest first (R24-R26).',
    complexity: ({ childComplexity }) => 3 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async schoolApplications(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<ApplicationType[]> {
    const applications = await this.applications.ofChild(unit, childId);
    return applications.map((application) => ({ ...application, term: termTypeOf(application.term) }));
  }

  @Mutation(() => Receipt, { description: 'A written application came in: six weeks from then (R24).' })
  @Opens('CHILD', 'SUPPORT')
  async receiveApplication(@CurrentUnit() unit: Unit, @Args('input') input: ReceiveApplicationInput): Promise<Receipt> {
    return this.applications.receive(unit, input);
  }

  @Mutation(() => Receipt, {
    description:
      'Examined, extended, admitted, another school found, refused where no duty applies, placed for the time being, disputed, or taken back by the parents, themselves or through the school (R26).',
  })
  @Opens('CHILD', 'SUPPORT', 'OWN_WORDS')
  async takeApplicationStep(@CurrentUnit() unit: Unit, @Args('input') input: TakeApplicationStepInput): Promise<Receipt> {
    return this.applications.step(unit, input);
  }
}
