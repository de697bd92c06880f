import { Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, type Unit } from '#platform';
import { ReceivedService } from './received.service.js';
import { ReceivedHandoverType } from './received.type.js';

/** What arrived, for who reads. */
@Resolver(() => ReceivedHandoverType)
export class ReceivedResolver {
  constructor(private readonly received: ReceivedService) {}

  @Query(() => [ReceivedHandoverType], {
    complexity: ({ childComplexity }) => 50 * childComplexity,
    description: "Handovers received for the reader's groups, by first school day, with what each asks now. Not a reading.",
  })
  @Opens('LIST', 'HANDOVER_BOARD')
  async receivedHandovers(@CurrentUnit() unit: Unit): Promise<ReceivedHandoverType[]> {
    return this.received.mine(unit);
  }
}
