import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { ShownFor } from '#platform';

/** The child that parents let this trajectory or consultation name: the call name, no more. */
@ObjectType('NamedChild')
@ShownFor('COACH_TOGETHER', 'CONSULT', 'ADVISE')
export class NamedChildType {
  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;
}
