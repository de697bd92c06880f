import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { codeEnum, ShownFor } from '#platform';
import { TermType } from '../term/term.type.js';
import { DUE_KINDS, type DueKind } from './due.entity.js';

export const DueKindEnum = codeEnum(DUE_KINDS);
registerEnumType(DueKindEnum, {
  name: 'SupportDueKind',
  description: 'An application, an OPP to establish, a look back on it, a TLV, a step, support that stays, aftercare.',
});

/** One thing that is due of the support of a child. */
@ObjectType('SupportDue')
@ShownFor('DUE')
export class DueType {
  @Field(() => ID, { description: 'Of the track, OPP, application or TLV.' })
  id!: Id;

  @Field(() => DueKindEnum)
  kind!: DueKind;

  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { nullable: true })
  groupName!: string | null;

  @Field(() => Int, { description: 'Negative when the date has passed.' })
  daysLeft!: number;

  @Field(() => TermType)
  term!: TermType;
}

/** Clocks of support at a location in counts. */
@ObjectType('SupportFigures')
@ShownFor('SUPPORT_FIGURES')
export class DueFiguresType {
  @Field(() => ID)
  locationId!: Id;

  @Field(() => Int)
  running!: number;

  @Field(() => Int)
  overdue!: number;

  @Field(() => Int, { description: 'Due within two weeks.' })
  soon!: number;

  @Field(() => Int)
  oppsOverdue!: number;

  @Field(() => Int)
  evaluationsOverdue!: number;

  @Field(() => Int)
  reviewsOverdue!: number;
}
