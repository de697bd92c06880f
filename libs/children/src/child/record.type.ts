import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { Authority, GuardianRelation } from '../guardian/guardian.entity.js';
import { fullName, Sex } from './child.entity.js';
import { ChildEnrolmentType, ChildPlacementType } from './child.type.js';

/** Who may decide about a child, as far as enrolling needs it: no address. */
@ObjectType('GuardianAuthority')
@ShownFor('ENROL')
export class GuardianAuthorityType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => GuardianRelation)
  relation!: GuardianRelation;

  @Field(() => Authority)
  authority!: Authority;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day it was proven.' })
  proofOn!: CalendarDate | null;

  @Field(() => Int)
  version!: number;
}

/** A child's record as whoever enrols keeps it: facts, groups, applications, who decides. Nothing of how the child is doing. */
@ObjectType('ChildRecord')
@ShownFor('ENROL')
export class ChildRecordType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { description: 'Call name and family name, Noor de Boer.' })
  name!: string;

  @Field(() => String, { nullable: true })
  givenNames!: string | null;

  @Field(() => String, { nullable: true })
  familyPrefix!: string | null;

  @Field(() => String, { nullable: true })
  familyName!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  birthDate!: CalendarDate | null;

  @Field(() => Sex)
  sex!: Sex;

  @Field(() => [ChildPlacementType], { description: 'Newest first.' })
  placements!: ChildPlacementType[];

  @Field(() => [ChildEnrolmentType])
  enrolments!: ChildEnrolmentType[];

  @Field(() => [GuardianAuthorityType])
  guardians!: GuardianAuthorityType[];

  @Field(() => Int)
  version!: number;
}

/** Packs a record for the street. */
export function childRecordType(row: Omit<ChildRecordType, 'name'>): ChildRecordType {
  return { ...row, name: fullName(row) };
}
