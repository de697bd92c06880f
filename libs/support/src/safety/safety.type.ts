import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';

/** A note on the safety of a child, for two named people (C13). */
@ObjectType('SafetyNote')
@ShownFor('SAFETY')
export class SafetyNoteType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => CalendarDateScalar)
  notedOn!: string;

  @Field(() => String)
  notedBy!: string;

  @Field(() => String, { description: 'The other of the two.' })
  keptWith!: string;

  @Field(() => ID, { description: 'The account of the one of the two who is not the reader.' })
  otherId!: Id;
}

/** A colleague who works with the child. */
@ObjectType('SafetyColleague')
@ShownFor('SAFETY')
export class SafetyColleagueType {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;
}
