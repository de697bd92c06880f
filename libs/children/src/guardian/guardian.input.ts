import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsOptional } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { DayField, EnumField, IdField, IntentInput, TelephoneField, TextField, TextScalar, VersionField } from '#platform';
import { Authority, GuardianRelation } from './guardian.entity.js';

/** Whether a guardian has authority, and since when that is proven. */
@InputType({ isAbstract: true })
export abstract class AuthorityInput extends IntentInput {
  @IdField()
  childId!: Id;

  @EnumField(Authority)
  authority!: Authority;

  @DayField({ nullable: true, description: 'The day it was proven; not for UNKNOWN.' })
  proofOn?: CalendarDate | null;
}

/** A guardian of a child. The intent's id is the guardian's. */
@InputType()
export class RecordGuardianInput extends AuthorityInput {
  @TextField(1, 200)
  name!: string;

  @EnumField(GuardianRelation, { nullable: true })
  relation?: GuardianRelation | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsEmail()
  email?: string | null;

  @TelephoneField({ nullable: true })
  phone?: string | null;
}

/** What is known now of a guardian's authority. */
@InputType()
export class ChangeAuthorityInput extends AuthorityInput {
  @IdField()
  guardianId!: Id;

  @VersionField()
  version!: number;
}
