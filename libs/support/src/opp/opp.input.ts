import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { OfTrackInput } from '../need/need.input.js';
import { OPP_ACTIONS, type OppAction } from '../states/opp.states.js';
import { codeEnum } from '../step/code-enum.js';
import type { Hearing } from './opp.entity.js';

export const OppActionEnum = codeEnum(OPP_ACTIONS);
registerEnumType(OppActionEnum, { name: 'OppAction', description: 'What is done to an OPP (R28, R29).' });

const HEARINGS = ['HEARD', 'DECLINED', 'NOT_ABLE'] as const satisfies readonly Hearing['kind'][];
export const HearingEnum = codeEnum(HEARINGS);
registerEnumType(HearingEnum, { name: 'OppHearing', description: 'The child was heard, would rather not, or is not able to (R28).' });

/** The need was found. The id is that of the OPP. */
@InputType()
export class BeginOppInput extends OfTrackInput {
  @Field(() => CalendarDateScalar, { description: 'When the school found that more is needed than basic support.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  needOn!: CalendarDate;
}

/** Something of an OPP that was seen at this version. */
@InputType({ isAbstract: true })
export abstract class OfOppInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  oppId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** The text of a draft. */
@InputType()
export class WriteOppInput extends OfOppInput {
  @Field(() => TextScalar, { nullable: true, description: 'Outflow perspective; asks nobody’s consent.' })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  outflow?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 6000)
  reasons?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Handelingsdeel; without it, it stays as it was.' })
  @IsOptional()
  @IsString()
  @Length(1, 6000)
  actionPart?: string | null;
}

/** A step on a day that has come. */
@InputType()
export class TakeOppStepInput extends OfOppInput {
  @Field(() => OppActionEnum)
  @IsIn(OPP_ACTIONS)
  action!: OppAction;

  @Field(() => CalendarDateScalar)
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  on!: CalendarDate;

  @Field(() => HearingEnum, { nullable: true, description: 'With HEAR_CHILD.' })
  @IsOptional()
  @IsIn(HEARINGS)
  hearing?: Hearing['kind'] | null;

  @Field(() => TextScalar, { nullable: true, description: 'With HEAR_CHILD: how, in its own words where it can.' })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  how?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'With ESTABLISH_WITHOUT_CONSENT: why, for everybody to read.' })
  @IsOptional()
  @IsString()
  @Length(3, 2000)
  because?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'With EVALUATE: the child was there.' })
  @IsOptional()
  @IsBoolean()
  withChild?: boolean | null;

  @Field(() => TextScalar, { nullable: true, description: 'With EVALUATE: one line.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  line?: string | null;
}

/** A parent's answer to the handelingsdeel of the version they read. */
@InputType()
export class AnswerOppInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  oppId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  number!: number;

  @Field(() => Boolean)
  @IsBoolean()
  agrees!: boolean;
}
