import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';

/** By which programme a coach works here, and employed by whom. */
@ObjectType('CoachPost')
@ShownFor('APPOINT')
export class CoachPostType {
  @Field(() => ID)
  postId!: Id;

  @Field(() => String)
  programme!: string;

  @Field(() => ID, { nullable: true })
  employerId!: Id | null;

  @Field(() => Int)
  version!: number;
}

/** An organisation that may employ a coach. */
@ObjectType('CoachOrganisation')
@ShownFor('APPOINT')
export class CoachOrganisationType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;
}

/** Coaches who were described so far, and who may employ one (R38). */
@ObjectType('CoachPosts')
@ShownFor('APPOINT')
export class CoachPostsType {
  @Field(() => [CoachPostType], { complexity: ({ childComplexity }) => 50 * childComplexity })
  posts!: CoachPostType[];

  @Field(() => [CoachOrganisationType], { complexity: ({ childComplexity }) => 20 * childComplexity })
  organisations!: CoachOrganisationType[];
}
