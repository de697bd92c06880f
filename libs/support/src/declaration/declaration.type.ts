import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { TlvCategory } from '../term/declaration-term.js';
import { TermType } from '../term/term.type.js';
import { TlvCategoryEnum } from './declaration.input.js';

/** A toelaatbaarheidsverklaring (R30). */
@ObjectType('Declaration')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class DeclarationType {
  @Field(() => ID)
  id!: Id;

  @Field(() => TlvCategoryEnum)
  category!: TlvCategory;

  @Field(() => Boolean)
  sbo!: boolean;

  @Field(() => CalendarDateScalar)
  startsOn!: string;

  @Field(() => CalendarDateScalar)
  endsOn!: string;

  @Field(() => String)
  swvNumber!: string;

  @Field(() => String)
  decisionNumber!: string;

  @Field(() => TermType, { description: 'From 26 weeks before its end one talks about what comes next.' })
  term!: TermType;
}

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
