import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Min } from 'class-validator';
import { IntentInput, TextScalar } from '#platform';
import { WEEKDAYS, type Weekday } from './contact-card.entity.js';
import { WeekdayEnum } from './contact-card.type.js';

/** Writes or confirms the own card; version 0 when there was none. */
@InputType()
export class KeepContactCardInput extends IntentInput {
  @Field(() => Int)
  @IsInt()
  @Min(0)
  version!: number;

  @Field(() => TextScalar, { description: 'In a few words, as colleagues would look for it.' })
  @IsString()
  @Length(1, 200)
  expertise!: string;

  @Field(() => [WeekdayEnum])
  @IsArray()
  @ArrayUnique()
  @IsIn(WEEKDAYS, { each: true })
  days!: Weekday[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[0-9+() -]{6,20}$/)
  phone?: string | null;
}
