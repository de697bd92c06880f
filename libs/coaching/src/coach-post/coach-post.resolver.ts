import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { DescribeCoachInput } from './coach-post.input.js';
import { CoachPostService } from './coach-post.service.js';
import { CoachPostsType } from './coach-post.type.js';

/** What a coach's post is. */
@Resolver()
export class CoachPostResolver {
  constructor(private readonly posts: CoachPostService) {}

  @Query(() => CoachPostsType, { description: 'Coaches who were described so far, and who may employ one.' })
  @Opens('CONTROLLER', 'APPOINT')
  async coachPosts(@CurrentUnit() unit: Unit): Promise<CoachPostsType> {
    return this.posts.all(unit);
  }

  @Mutation(() => Receipt, { description: 'By which programme a coach works here, and employed by whom.' })
  @Opens('CONTROLLER', 'APPOINT')
  async describeCoach(@CurrentUnit() unit: Unit, @Args('input') input: DescribeCoachInput): Promise<Receipt> {
    return this.posts.describe(unit, input);
  }
}
