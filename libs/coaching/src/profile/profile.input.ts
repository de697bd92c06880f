import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsString, Min } from 'class-validator';
import type { CalendarDate } from '#kernel';
import { CalendarDateScalar, IntentInput } from '#platform';

/** The whole profile as it is now. */
@InputType()
export class KeepProfileInput extends IntentInput {
  @Field(() => Int, { description: 'The version that was read; 0 when there was none yet.' })
  @IsInt()
  @Min(0)
  version!: number;

  @Field(() => [CalendarDateScalar])
  @IsArray() @ArrayUnique() @ArrayMaxSize(366) @IsString({ each: true })
  groupDays!: CalendarDate[];

  @Field(() => [CalendarDateScalar])
  @IsArray() @ArrayUnique() @ArrayMaxSize(100) @IsString({ each: true })
  supervisions!: CalendarDate[];

  @Field(() => [CalendarDateScalar])
  @IsArray() @ArrayUnique() @ArrayMaxSize(100) @IsString({ each: true })
  intervisions!: CalendarDate[];
}
