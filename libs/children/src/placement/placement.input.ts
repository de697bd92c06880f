import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, IsUUID, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput } from '#platform';

/** A child in a group from the first day; in a class, until the end of its school year when no last day is given. */
@InputType()
export class PlaceChildInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  groupId!: Id;

  @Field(() => CalendarDateScalar)
  @IsString()
  firstDay!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  lastDay?: CalendarDate | null;
}

/** The last day of a placement. */
@InputType()
export class EndPlacementInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  placementId!: Id;

  @Field(() => CalendarDateScalar)
  @IsString()
  lastDay!: CalendarDate;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}
