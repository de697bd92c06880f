import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { codeEnum } from '../step/code-enum.js';
import { ITEM_KINDS, type ItemKind } from './instrument.entity.js';

export const ItemKindEnum = codeEnum(ITEM_KINDS);
registerEnumType(ItemKindEnum, { name: 'ItemKind', description: 'How a question is answered: a scale, a count, or yes (1) and no (0).' });

/** What every step at a location names. */
@InputType({ isAbstract: true })
export abstract class LocationStepInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  locationId!: Id;
}

/** A question, asked in the order of the list. */
@InputType()
export class ItemInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(3, 200)
  text!: string;

  @Field(() => ItemKindEnum)
  @IsIn(ITEM_KINDS)
  kind!: ItemKind;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(999)
  low!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(1_000)
  high!: number;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(30)
  unit?: string | null;
}

/** An instrument with its first questions. The id is that of the instrument. */
@InputType()
export class MakeInstrumentInput extends LocationStepInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(3, 80)
  title!: string;

  @Field(() => [ItemInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ItemInput)
  items!: ItemInput[];
}

/** A step on an instrument that was seen at this version. */
@InputType()
export class InstrumentStepInput extends LocationStepInput {
  @Field(() => ID)
  @IsUUID()
  instrumentId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** The next set of questions. */
@InputType()
export class RenewInstrumentInput extends InstrumentStepInput {
  @Field(() => [ItemInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ItemInput)
  items!: ItemInput[];
}
