import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, codeEnum, Plain } from '#platform';
import { type Term, TERM_RULES, type TermRule } from './term.js';

export const TermRuleEnum = codeEnum(TERM_RULES);
registerEnumType(TermRuleEnum, { name: 'SupportTermRule', description: 'The rule a clock follows.' });

/** A date that explains itself: rule, start, length, extension. */
@ObjectType('SupportTerm')
@Plain('dates and a rule; whose they are stands around it')
export class TermType {
  @Field(() => TermRuleEnum)
  rule!: TermRule;

  @Field(() => CalendarDateScalar)
  startedOn!: string;

  @Field(() => CalendarDateScalar, { description: 'Still in time on this day.' })
  dueOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The due date before it was extended.' })
  extendedFrom!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day on which the extension was told.' })
  toldOn!: string | null;

  @Field(() => String, { description: 'The key of the sentence that explains it.' })
  reasonKey!: string;

  @Field(() => Int, { nullable: true, description: 'Its length in days; null when it is in months.' })
  days!: number | null;

  @Field(() => Int, { nullable: true })
  months!: number | null;
}

/** A clock as the street sees it. */
export function termTypeOf({ rule, startedOn, dueOn, extendedFrom, length, why }: Term): TermType {
  return {
    rule,
    startedOn,
    dueOn,
    extendedFrom,
    toldOn: toldOf(why),
    reasonKey: why.key,
    days: 'days' in length ? length.days : null,
    months: 'months' in length ? length.months : null,
  };
}

/** The day an extension was told, where the reason names one. */
function toldOf({ params: { toldOn } }: Term['why']): string | null {
  return typeof toldOn === 'string' ? toldOn : null;
}
