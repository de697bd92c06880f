import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { DAY_RULES, type DayReason, type DayRule } from './day-reason.js';

export const DayRuleEnum = codeEnum(DAY_RULES);
registerEnumType(DayRuleEnum, { name: 'DayRule', description: 'Why a day is that day (R13, R15, R16, R17, X7).' });

/** A day with the rule it follows from. */
@ObjectType('DayReason')
@ShownFor('PREPARE', 'DECIDE', 'READ_HANDOVER')
export class DayReasonType implements DayReason {
  @Field(() => CalendarDateScalar)
  day!: string;

  @Field(() => DayRuleEnum)
  rule!: DayRule;

  @Field(() => CalendarDateScalar, { description: 'From which it is counted: birth, the fourth birthday, the first school day, or sending.' })
  start!: string;

  @Field(() => Int, { description: 'Months for an age, weeks for levels and feedback, days for all else.' })
  term!: number;
}
