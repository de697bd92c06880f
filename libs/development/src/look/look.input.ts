import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { CERTAINTIES, type Certainty, type Sight, SIGHTS } from '../level/level.entity.js';
import { CertaintyEnum, SightEnum } from '../level/level.type.js';

/** One line in a look: a level, or the rating that still holds. A line that is absent was not looked at (X23). */
@InputType()
export class LookMarkInput {
  @Field(() => String)
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  line!: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  step?: number | null;

  @Field(() => SightEnum, { nullable: true })
  @IsOptional()
  @IsIn(SIGHTS)
  sight?: Sight | null;

  @Field(() => CertaintyEnum, { nullable: true })
  @IsOptional()
  @IsIn(CERTAINTIES)
  certainty?: Certainty | null;

  @Field(() => ID, { nullable: true, description: 'The same as this rating: a new one with its step, sight and certainty.' })
  @IsOptional()
  @IsUUID()
  sameAs?: Id | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string | null;
}

/** A look at one child: wellbeing first, then the lines. */
@InputType({ isAbstract: true })
abstract class LookInput extends IntentInput {
  @Field(() => ID, { description: 'The id of the look, made by whoever starts it.' })
  @IsUUID()
  lookId!: Id;

  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => Int, { description: 'The version of the draft that was seen; 0 when there was none.' })
  @IsInt()
  @Min(0)
  version!: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day of looking; today when absent, never later.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  observedOn?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  wellbeing?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  involvement?: number | null;

  @Field(() => [LookMarkInput])
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => LookMarkInput)
  marks!: LookMarkInput[];
}

/** Keeps what somebody is working on, half done or not, for them alone. */
@InputType()
export class SaveLookDraftInput extends LookInput {}

/** Takes a look back that was finished a moment ago. */
@InputType()
export class TakeBackLookInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  lookId!: Id;
}

/** Says *Klaar*: each mark becomes a rating. */
@InputType()
export class FinishLookInput extends LookInput {}
