import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, IntentInput, TextScalar } from '#platform';
import { PhaseEnum } from './trajectory.type.js';
import type { Phase } from './trajectory.entity.js';

/** A question to a coach: a location, and a feeling or a question. No indication, no referral, no desk, no child (R36). */
@InputType()
export class AskCoachInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  locationId!: Id;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  groupId?: Id | null;

  @Field(() => ID, { nullable: true, description: 'Needed where several coaches work; the only one is asked by itself.' })
  @IsOptional()
  @IsUUID()
  coachId?: Id | null;

  @Field(() => TextScalar, { nullable: true, description: 'The gut feeling, for the coach and you alone (K3).' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  feeling?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'The question, when it is there already: Hoe kan ik…' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  question?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Sixteen weeks from today unless told.' })
  @IsOptional()
  @IsString()
  plannedEndOn?: CalendarDate | null;
}

/** A trajectory as it was seen. */
@InputType({ isAbstract: true })
export abstract class TrajectoryStepInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;
}

/** To which phase; any, also one before. */
@InputType()
export class TakePhaseInput extends TrajectoryStepInput {
  @Field(() => PhaseEnum)
  @IsEnum(PhaseEnum)
  phase!: Phase;
}

/** Which trajectory ends today. */
@InputType()
export class EndTrajectoryInput extends TrajectoryStepInput {}

/** Which trajectory one leaves. */
@InputType()
export class LeaveTrajectoryInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  trajectoryId!: Id;
}
