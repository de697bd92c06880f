import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEmail, IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { Authority, GuardianRelation } from './guardian.entity.js';

/** Whether a guardian has authority, and since when that is proven. */
@InputType({ isAbstract: true })
export abstract class AuthorityInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => Authority)
  @IsEnum(Authority)
  authority!: Authority;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day it was proven; not for UNKNOWN.' })
  @IsOptional()
  @IsString()
  proofOn?: CalendarDate | null;
}

/** A guardian of a child. The intent's id is the guardian's. */
@InputType()
export class RecordGuardianInput extends AuthorityInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => GuardianRelation, { nullable: true })
  @IsOptional()
  @IsEnum(GuardianRelation)
  relation?: GuardianRelation | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsEmail()
  email?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @MaxLength(40)
  phone?: string | null;
}

/** What is known now of a guardian's authority. */
@InputType()
export class ChangeAuthorityInput extends AuthorityInput {
  @Field(() => ID)
  @IsUUID()
  guardianId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}
