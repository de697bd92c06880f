import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { CERTAINTIES, type Certainty, DEVELOPMENT_DOMAINS, type DevelopmentDomain, type Sight, SIGHTS } from '#development';
import { codeEnum, EnumField, InputListField, NumberField, TextField } from '#platform';
import { DeliveryStepInput } from '../conversation/conversation.input.js';
import { LEVEL_OUTCOMES, type LevelOutcome } from './starting-level.entity.js';

export const LevelOutcomeEnum = codeEnum(LEVEL_OUTCOMES);
registerEnumType(LevelOutcomeEnum, { name: 'StartingLevelOutcome', description: 'Confirmed as it came, or adjusted by the teacher (R16).' });

/** What the teacher sees on one line. */
@InputType()
export class AdjustedLineInput {
  @Field(() => String, { description: 'The code of a development line.' })
  @IsString()
  @Length(1, 40)
  line!: string;

  @NumberField(1, 30)
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

  @EnumField(LevelOutcomeEnum)
  outcome!: LevelOutcome;

  @InputListField(() => AdjustedLineInput, { most: 6, nullable: true, description: 'For ADJUSTED: at least one.' })
  lines?: AdjustedLineInput[] | null;

  @TextField(1, 500, { nullable: true })
  note?: string | null;
}

/** All four domains at once (R16). */
@InputType()
export class ConfirmStartingLevelInput extends DeliveryStepInput {
  @InputListField(() => ConfirmedDomainInput, { least: 4, most: 4 })
  domains!: ConfirmedDomainInput[];
}
