import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, MaxLength, Min } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import {
  AGE_BANDS,
  type AgeBand,
  CONSULTATION_ABOUT,
  CONSULTATION_SEXES,
  type ConsultationAbout,
  type ConsultationSex,
  STILL_HERE,
  type StillHere,
  type Usefulness,
  USEFULNESSES,
} from './consultation.entity.js';
import { AgeBandEnum, ConsultationAboutEnum, ConsultationSexEnum, StillHereEnum, UsefulnessEnum } from './consultation.type.js';

/** A question straight to a specialist, in three fields, without a name (R36, X15). Its id is the consultation's. */
@InputType()
export class AskConsultationInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => ID, { description: 'One of `specialists`.' })
  @IsUUID()
  specialistId!: Id;

  @Field(() => ConsultationAboutEnum)
  @IsIn(CONSULTATION_ABOUT)
  about!: ConsultationAbout;

  @Field(() => TextScalar)
  @IsString()
  @Length(1, 600)
  question!: string;

  @Field(() => TextScalar, { nullable: true, description: 'What was tried.' })
  @IsOptional()
  @MaxLength(600)
  tried?: string | null;

  @Field(() => AgeBandEnum, { nullable: true, description: 'Asked of a question about a child; never of a group.' })
  @IsOptional()
  @IsIn(AGE_BANDS)
  ageBand?: AgeBand | null;

  @Field(() => ConsultationSexEnum, { nullable: true, description: 'Off unless it matters for the question.' })
  @IsOptional()
  @IsIn(CONSULTATION_SEXES)
  sex?: ConsultationSex | null;

  @Field(() => Boolean, { description: 'The ownership sentence was shown and ticked (X10, N5).' })
  @IsBoolean()
  ownershipSeen!: boolean;
}

/** A consultation, whatever its version. */
@InputType()
export class ConsultationInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  consultationId!: Id;
}

/** A step on a consultation that was seen at this version. */
@InputType()
export class ConsultationStepInput extends ConsultationInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** Which child a consultation may name from now on. */
@InputType()
export class NameChildInConsultationInput extends ConsultationStepInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;
}

/** The specialist's answer: advice, and the question stays where it is (X10). */
@InputType()
export class AnswerConsultationInput extends ConsultationStepInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(1, 2000)
  answer!: string;

  @Field(() => Boolean, { description: 'The ownership sentence was shown and ticked (X10).' })
  @IsBoolean()
  ownershipSeen!: boolean;
}

/** The own decision of who asked, in one line. */
@InputType()
export class DecideConsultationInput extends ConsultationStepInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(1, 200)
  @Matches(/^[^\n\r]+$/)
  decision!: string;
}

/** Whether it was of use (N4). */
@InputType()
export class SayUsefulnessInput extends ConsultationStepInput {
  @Field(() => UsefulnessEnum)
  @IsIn(USEFULNESSES)
  usefulness!: Usefulness;

  @Field(() => StillHereEnum, { nullable: true })
  @IsOptional()
  @IsIn(STILL_HERE)
  stillHere?: StillHere | null;
}
