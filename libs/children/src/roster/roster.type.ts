import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';

/** Where an administrator lands: numbers, no names. */
@ObjectType('RosterCounts')
@ShownFor('ORGANISE')
export class RosterCountsType {
  @Field(() => Int)
  locations!: number;

  @Field(() => Int)
  groups!: number;

  @Field(() => Int)
  children!: number;

  @Field(() => Int, { description: 'Children who are in no group, now or later.' })
  withoutGroup!: number;

  @Field(() => Int, { description: 'Children with a guardian of whom nobody knows whether there is authority.' })
  unknownAuthority!: number;
}
