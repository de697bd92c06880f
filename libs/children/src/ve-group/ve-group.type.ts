import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';
import { type GroupCount, LARGEST_VE_GROUP, professionalsFor } from './ve-group.js';

/** What the law asks of a group in which a child takes part in VE (R22). */
@ObjectType('VeGroup')
@ShownFor('ROSTER')
export class VeGroupType {
  @Field(() => Int, { description: 'Children on the list today; not all of them come on the same day.' })
  children!: number;

  @Field(() => Int, { description: 'Professionals that go with so many children at the same time: one for each eight begun.' })
  professionals!: number;

  @Field(() => Int, { description: 'Children at the same time, at most.' })
  largest!: number;
}

/** Packs a group for the street; null where nobody takes part in VE. */
export function veGroupType(count: GroupCount | null): VeGroupType | null {
  if (!count || count.inVe === 0) return null;
  const { children } = count;
  return { children, professionals: professionalsFor(Math.min(children, LARGEST_VE_GROUP)), largest: LARGEST_VE_GROUP };
}
