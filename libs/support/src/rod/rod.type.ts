import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, FileType, ShownFor } from '#platform';

/** A line for ROD: whose OPP by reference, from when to when, and nothing else (R30). */
@ObjectType('RodLine')
@ShownFor('ROD_LIST')
export class RodLineType {
  @Field(() => ID, { description: 'The school’s own reference of the child; no name and no number.' })
  childRef!: Id;

  @Field(() => CalendarDateScalar)
  startedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;
}

/** The same lines as a file. */
@ObjectType('RodFile')
@ShownFor('ROD_LIST')
export class RodFileType extends FileType {}
