import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';
import type { Colleague } from './colleague.entity.js';

/** Who may own the support of a child, or hear a signal about it (R39). */
@ObjectType('SupportColleague')
@ShownFor('SUPPORT')
export class ColleagueType implements Colleague {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Of the track that runs.' })
  owns!: boolean;
}
