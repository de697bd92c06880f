import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput } from '#platform';

/** An application for a child whose record is here already. */
@InputType()
export class RecordEnrolmentInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  groupId?: Id | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day the application came in; today when not given.' })
  @IsOptional()
  @IsString()
  recordedOn?: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  firstDay?: CalendarDate | null;
}
