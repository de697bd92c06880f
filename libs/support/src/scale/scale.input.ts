import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import type { ScaleLevel } from './scale.entity.js';

/** One level; its place in the list is its weight. */
@InputType()
export class ScaleLevelInput implements ScaleLevel {
  @Field(() => TextScalar)
  @IsString()
  @Matches(/^[A-Za-z0-9]{1,8}$/)
  code!: string;

  @Field(() => TextScalar)
  @IsString()
  @Length(3, 120)
  label!: string;

  @Field(() => Boolean)
  @IsBoolean()
  needsOpp!: boolean;

  @Field(() => Boolean)
  @IsBoolean()
  needsTlv!: boolean;
}

/** The next version of the levels, from light to heavy. The id is that of the version. */
@InputType()
export class BeginScaleInput extends IntentInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(3, 80)
  title!: string;

  @Field(() => [ScaleLevelInput])
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => ScaleLevelInput)
  levels!: ScaleLevelInput[];
}

/** The draft as somebody made it, over the version that was seen. */
@InputType()
export class ChangeScaleInput extends BeginScaleInput {
  @Field(() => ID)
  @IsUUID()
  draftId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** A draft that was seen at this version. */
@InputType()
export class ScaleDraftInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  draftId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** The version a location takes into use. */
@InputType()
export class UseScaleInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => ID, { description: 'The SWV that published it.' })
  @IsUUID()
  madeBy!: Id;

  @Field(() => ID)
  @IsUUID()
  scaleId!: Id;
}
