import { ArgsType, InputType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { DayField, EnumField, IdField, IntentInput, PageField, TextField, VersionField } from '#platform';
import { Sex } from './child.entity.js';

/** What a child is called and when it was born. */
@InputType({ isAbstract: true })
export abstract class ChildFactsInput extends IntentInput {
  @TextField(1, 100)
  callName!: string;

  @TextField(0, 200, { nullable: true })
  givenNames?: string | null;

  @TextField(0, 50, { nullable: true })
  familyPrefix?: string | null;

  @TextField(0, 200, { nullable: true })
  familyName?: string | null;

  @DayField()
  birthDate!: CalendarDate;

  @EnumField(Sex, { nullable: true })
  sex?: Sex | null;
}

/** A new record with the application that begins it (R19). The intent's id is the child's. */
@InputType()
export class EnrolChildInput extends ChildFactsInput {
  @IdField()
  locationId!: Id;

  @IdField({ nullable: true })
  groupId?: Id | null;

  @DayField({ nullable: true, description: 'The day the application came in; today when not given.' })
  recordedOn?: CalendarDate | null;

  @DayField({ nullable: true })
  firstDay?: CalendarDate | null;
}

/** What the record should say; every fact is given again. */
@InputType()
export class CorrectChildInput extends ChildFactsInput {
  @IdField()
  childId!: Id;

  @VersionField()
  version!: number;
}

/** Parts of a name, at least two characters. */
@ArgsType()
export class FindChildrenArgs {
  @TextField(2, 100)
  @Matches(/\p{L}/u)
  text!: string;

  @PageField(20)
  first!: number;
}
