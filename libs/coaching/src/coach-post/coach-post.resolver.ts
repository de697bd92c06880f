import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { DescribeCoachInput } from './coach-post.input.js';
import { CoachPostService } from './coach-post.service.js';

/** What a coach's post is. */
@Resolver()
export class CoachPostResolver {
  constructor(private readonly coachPosts: CoachPostService) {}

  @Mutation(() => Receipt, { description: 'By which programme a coach works here, and employed by whom.' })
  @Opens('CONTROLLER', 'APPOINT')
  async describeCoach(@CurrentUnit() unit: Unit, @Args('input') input: DescribeCoachInput): Promise<Receipt> {
    return this.coachPosts.describe(unit, input);
  }
}
