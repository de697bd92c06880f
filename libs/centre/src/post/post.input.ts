import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { PostScopeKind, StaffRole } from './post.entity.js';

/** Whom to appoint, as what, for which group, location or organisation, from when to when. */
@InputType()
export class AppointInput extends IntentInput {
  @Field(() => TextScalar, { description: 'How the identity provider knows this colleague (its subject).' })
  @IsString()
  @Length(1, 200)
  login!: string;

  @Field(() => TextScalar)
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => StaffRole)
  @IsEnum(StaffRole)
  role!: StaffRole;

  @Field(() => PostScopeKind)
  @IsEnum(PostScopeKind)
  scopeKind!: PostScopeKind;

  @Field(() => ID)
  @IsUUID()
  scopeId!: Id;

  @Field(() => CalendarDateScalar)
  @IsString()
  firstDay!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'A guest\'s post always has one.' })
  @IsOptional()
  @IsString()
  lastDay?: CalendarDate | null;
}

/** Which post ends, and after which day; at once when none is given. */
@InputType()
export class EndPostInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  postId!: Id;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  lastDay?: CalendarDate | null;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}
