import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addMonths, type CalendarDate, type Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { CARD_MONTHS, type ContactCard, type Specialist, type Weekday } from './contact-card.entity.js';

export const WeekdayEnum = { MONDAY: 'MONDAY', TUESDAY: 'TUESDAY', WEDNESDAY: 'WEDNESDAY', THURSDAY: 'THURSDAY', FRIDAY: 'FRIDAY' } as const;
registerEnumType(WeekdayEnum, { name: 'Weekday', description: 'A day on which somebody can be reached.' });

export const SpecialistRoleEnum = { SPECIALIST: 'SPECIALIST', EXTERNAL_COACH: 'EXTERNAL_COACH' } as const;
registerEnumType(SpecialistRoleEnum, { name: 'SpecialistRole', description: 'As what somebody is asked here.' });

/** Whether its owner has not looked at a card for half a year (N2). */
export const isOutdated = ({ confirmedOn }: Pick<ContactCard, 'confirmedOn'>, today: CalendarDate): boolean => addMonths(confirmedOn, CARD_MONTHS) <= today;

/** Somebody who may be asked at a location, and how to reach them. */
@ObjectType('Specialist')
@ShownFor('ASK_COACH')
export class SpecialistType {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => SpecialistRoleEnum)
  role!: Specialist['role'];

  @Field(() => String)
  expertise!: string;

  @Field(() => [WeekdayEnum], { complexity: ({ childComplexity }) => 5 * childComplexity })
  days!: readonly Weekday[];

  @Field(() => String, { nullable: true, description: 'Calling is better than typing.' })
  phone!: string | null;

  @Field(() => Boolean, { description: 'Its owner has not looked at it for half a year.' })
  isOutdated!: boolean;

  static of(specialist: Specialist, today: CalendarDate): SpecialistType {
    return Object.assign(new SpecialistType(), specialist, { isOutdated: isOutdated(specialist, today) });
  }
}

/** The reader's own card. */
@ObjectType('ContactCard')
@ShownFor('ADVISE')
export class ContactCardType {
  @Field(() => String)
  expertise!: string;

  @Field(() => [WeekdayEnum], { complexity: ({ childComplexity }) => 5 * childComplexity })
  days!: readonly Weekday[];

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => CalendarDateScalar)
  confirmedOn!: CalendarDate;

  @Field(() => Boolean)
  isOutdated!: boolean;

  @Field(() => Int)
  version!: number;
}
