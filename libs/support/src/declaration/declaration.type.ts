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

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Since when support stopped or became lighter, so that nobody asks what comes after it.' })
  overOn!: string | null;

  @Field(() => TermType, { description: 'From 26 weeks before its end one talks about what comes next.' })
  term!: TermType;
}
