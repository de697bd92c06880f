import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';

/** What stands at a place that improves: a location, or one of its groups. */
@ObjectType({ isAbstract: true })
export abstract class PlacedType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => ID, { nullable: true })
  groupId!: Id | null;
}
