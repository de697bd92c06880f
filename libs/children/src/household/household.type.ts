import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ageLabel, type CalendarDate, type Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { Authority } from '../guardian/guardian.entity.js';
import { GuardianAbility } from './guardian-ability.js';

registerEnumType(GuardianAbility, { name: 'GuardianAbility', description: 'What a guardian may do for a child.' });

/** A guardian's own child. */
@ObjectType('OwnChild')
@ShownFor('OWN_HOUSEHOLD')
export class OwnChildType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  birthDate!: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'Years;months today, 3;11.' })
  age!: string | null;

  @Field(() => [String])
  groups!: string[];

  @Field(() => [String])
  locations!: string[];
}

/** One guardianship: with the child for who has authority, without it for who has not. */
@ObjectType('HouseholdMember')
@ShownFor('OWN_HOUSEHOLD')
export class HouseholdMemberType {
  @Field(() => ID)
  guardianId!: Id;

  @Field(() => String, { description: "The guardian's own name." })
  guardianName!: string;

  @Field(() => Authority)
  authority!: Authority;

  @Field(() => OwnChildType, { nullable: true })
  child!: OwnChildType | null;

  @Field(() => [GuardianAbility])
  may!: GuardianAbility[];
}

/** Packs a child of the household for the street. */
export function ownChildType(child: Omit<OwnChildType, 'age'>, today: CalendarDate): OwnChildType {
  return { ...child, age: child.birthDate ? ageLabel(child.birthDate, today) : null };
}
