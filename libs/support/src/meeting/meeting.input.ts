import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { BooleanField, DayField, EnumField, IdField, IntentInput, TextField, VersionField } from '#platform';
import type { Doer } from '../action/action.entity.js';
import { DoerEnum } from '../action/action.input.js';

/** Children for the agenda of a day. */
@InputType()
export class PlanMeetingInput extends IntentInput {
  @DayField()
  on!: CalendarDate;

  @Field(() => [ID])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  childIds!: Id[];
}

/** What is talked over of one child, seen at this version. */
@InputType()
export class WriteMeetingItemInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  itemId!: Id;

  @VersionField()
  version!: number;

  @BooleanField({ description: 'The child is invited too (hoorrecht).' })
  childInvited!: boolean;

  @TextField(1, 1000, { nullable: true })
  question?: string | null;

  @TextField(1, 1000, { nullable: true })
  works?: string | null;

  @TextField(1, 1000, { nullable: true })
  decision?: string | null;

  @EnumField(DoerEnum, { nullable: true, description: 'Who does it; with a decision.' })
  doer?: Doer | null;

  @DayField({ nullable: true, description: 'By when; with a decision.' })
  doBy?: CalendarDate | null;
}

/** A child that should not be on the agenda of that day. */
@InputType()
export class TakeOffAgendaInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  itemId!: Id;

  @VersionField()
  version!: number;
}
