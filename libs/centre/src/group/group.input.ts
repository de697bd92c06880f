import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { DayField, IdField, IntentInput, PatternField, TextField } from '#platform';

/** Year groups of EDEXML (R6). */
const YEAR_GROUPS = ['B', 'D', '0', '1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15', '16', 'S', 'V', 'C', 'N', 'H'];

/** A new group at a location; a class names its school year and exists for that year. */
@InputType()
export class AddGroupInput extends IntentInput {
  @IdField()
  locationId!: Id;

  @TextField(1, 100)
  name!: string;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsIn(YEAR_GROUPS, { each: true })
  yearGroups?: string[] | null;

  @PatternField(/^\d{4}-\d{4}$/, { nullable: true })
  schoolYear?: string | null;

  @DayField({ nullable: true, description: 'In childcare; today when not given.' })
  firstDay?: CalendarDate | null;
}
