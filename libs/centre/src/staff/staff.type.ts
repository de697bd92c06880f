import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';

/** A colleague as the roster of a location names them. */
@ObjectType('StaffMember')
@ShownFor('ROSTER')
export class StaffMemberType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;
}
