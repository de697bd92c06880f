import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { CERTAINTIES, type Certainty, DEVELOPMENT_DOMAINS, type DevelopmentDomain, SIGHTS, type Sight } from '#development';
import { TextScalar } from '#platform';
import { DeliveryStepInput } from '../conversation/conversation.input.js';
import { enumOf } from '../states/code-enum.js';
import { LEVEL_OUTCOMES, type LevelOutcome } from './starting-level.entity.js';

export const LevelOutcomeEnum = enumOf(LEVEL_OUTCOMES);
registerEnumType(LevelOutcomeEnum, { name: 'StartingLevelOutcome', description: 'Confirmed as it came, or adjusted by the teacher (R16).' });

/** What the teacher sees on one line. */
@InputType()
export class AdjustedLineInput {
  @Field(() => String, { description: 'The code of a development line.' })
  @IsString()
  @Length(1, 40)
  line!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(30)
  step!: number;

  @Field(() => String, { nullable: true, description: 'SEEN (when not given) or DEVELOPING.' })
  @IsOptional()
  @IsIn(SIGHTS)
  sight?: Sight | null;

  @Field(() => String, { nullable: true, description: 'SURE, FAIRLY (when not given) or DOUBT.' })
  @IsOptional()
  @IsIn(CERTAINTIES)
  certainty?: Certainty | null;
}

/** One domain: confirmed as it came, or adjusted on the lines that are given. */
@InputType()
export class ConfirmedDomainInput {
  @Field(() => String, { description: 'LANGUAGE, MATHEMATICS, MOTOR or SOCIAL_EMOTIONAL.' })
  @IsIn(DEVELOPMENT_DOMAINS)
  domain!: DevelopmentDomain;

  @Field(() => LevelOutcomeEnum)
  @IsIn(LEVEL_OUTCOMES)
  outcome!: LevelOutcome;

  @Field(() => [AdjustedLineInput], { nullable: true, description: 'For ADJUSTED: at least one.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => AdjustedLineInput)
  lines?: AdjustedLineInput[] | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  note?: string | null;
}

/** All four domains at once (R16). */
@InputType()
export class ConfirmStartingLevelInput extends DeliveryStepInput {
  @Field(() => [ConfirmedDomainInput])
  @IsArray()
  @ArrayMinSize(4)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => ConfirmedDomainInput)
  domains!: ConfirmedDomainInput[];
}
