import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { RecordEnrolmentInput } from './enrolment.input.js';
import { EnrolmentService } from './enrolment.service.js';

/** Applications. */
@Resolver()
export class EnrolmentResolver {
  constructor(private readonly enrolments: EnrolmentService) {}

  @Mutation(() => Receipt)
  @Opens('CHILD', 'ENROL')
  async recordEnrolment(@CurrentUnit() unit: Unit, @Args('input') input: RecordEnrolmentInput): Promise<Receipt> {
    return this.enrolments.record(unit, input);
  }
}
