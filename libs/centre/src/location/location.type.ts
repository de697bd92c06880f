import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { Plain } from '#platform';
import { LocationKind } from './location.entity.js';

registerEnumType(LocationKind, { name: 'LocationKind', description: 'A school, or one kind of registered childcare.' });

/** A location as its own organisation sees it: register data, not about persons. */
@ObjectType('Location')
@Plain('register data of a place')
export class LocationType {
  @Field(() => ID)
  id!: Id;

  @Field(() => LocationKind)
  kind!: LocationKind;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'Of a school: two digits and two letters.' })
  brin!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a school: two digits.' })
  vestiging!: string | null;

  @Field(() => String, { nullable: true, description: 'Of childcare: the number in the Landelijk Register Kinderopvang.' })
  lrk!: string | null;

  @Field(() => String, { nullable: true, description: 'The kindcentrum it is part of.' })
  kindcentrum!: string | null;

  @Field(() => Int)
  version!: number;
}
