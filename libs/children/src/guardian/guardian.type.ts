import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { Authority, GuardianRelation } from './guardian.entity.js';

registerEnumType(Authority, { name: 'Authority', description: 'Parental authority (gezag).' });
registerEnumType(GuardianRelation, { name: 'GuardianRelation' });

/** A guardian as colleagues of the group see them. */
@ObjectType('Guardian')
@ShownFor('GUARDIANS')
export class GuardianType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => GuardianRelation)
  relation!: GuardianRelation;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => Authority)
  authority!: Authority;

  @Field(() => CalendarDateScalar, { nullable: true })
  proofOn!: CalendarDate | null;

  @Field(() => Int)
  version!: number;
}
