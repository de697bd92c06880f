import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { STRENGTH_KINDS, type StrengthKind } from '../framework/strengths.file.js';
import { StrengthKindEnum } from '../framework/framework.type.js';

/** One strength: a suggestion by its code, or own words of at most 120 characters. */
@InputType()
export class StrengthInput {
  @Field(() => StrengthKindEnum)
  @IsIn(STRENGTH_KINDS)
  kind!: StrengthKind;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  text?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  suggestion?: string | null;
}

/** The whole list of a child's strengths as it should be; what is not in it is taken off. */
@InputType()
export class SetStrengthsInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => Int, { description: 'The version that was seen; 0 when there was none.' })
  @IsInt()
  @Min(0)
  version!: number;

  @Field(() => [StrengthInput])
  @ArrayMaxSize(32)
  @ValidateNested({ each: true })
  @Type(() => StrengthInput)
  strengths!: StrengthInput[];
}
