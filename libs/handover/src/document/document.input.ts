import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, Length, Min, ValidateNested } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { CategoryEnum, PartKindEnum } from './document.type.js';
import { CATEGORIES, type Category, MOST_LINE, MOST_LINES, PART_KINDS, type PartKind } from './part.entity.js';

/** The words of one category; a line whose text did not change keeps its source, another is typed. */
@InputType()
export class SectionInput {
  @Field(() => CategoryEnum)
  @IsIn(CATEGORIES)
  category!: Category;

  @Field(() => [TextScalar])
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @IsString({ each: true })
  @Length(1, MOST_LINE, { each: true })
  strengths!: string[];

  @Field(() => [TextScalar])
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @IsString({ each: true })
  @Length(1, MOST_LINE, { each: true })
  notes!: string[];

  @Field(() => [TextScalar])
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @IsString({ each: true })
  @Length(1, MOST_LINE, { each: true })
  concerns!: string[];
}

/** The words of one part of a draft; facts and levels come from the record and are not typed. Categories left out stay as they are. */
@InputType()
export class EditPartInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;

  @Field(() => PartKindEnum)
  @IsIn(PART_KINDS)
  part!: PartKind;

  @Field(() => Int, { description: 'The version of this part that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => [SectionInput])
  @IsArray()
  @ArrayMaxSize(CATEGORIES.length)
  @ValidateNested({ each: true })
  @Type(() => SectionInput)
  sections!: SectionInput[];
}

/** Fills one part of a draft anew from the record; typed words in it are lost. */
@InputType()
export class RefillPartInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;

  @Field(() => PartKindEnum)
  @IsIn(PART_KINDS)
  part!: PartKind;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}
