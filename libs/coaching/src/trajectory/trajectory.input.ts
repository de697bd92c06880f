import { InputType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { DayField, EnumField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { PhaseEnum } from './trajectory.type.js';
import type { Phase } from './trajectory.entity.js';

/** A question to a coach: a location, and a feeling or a question. No indication, no referral, no desk, no child (R36). */
@InputType()
export class AskCoachInput extends IntentInput {
  @IdField()
  locationId!: Id;

  @IdField({ nullable: true })
  groupId?: Id | null;

  @IdField({ nullable: true, description: 'Needed where several coaches work; the only one is asked by itself.' })
  coachId?: Id | null;

  @TextField(1, 500, { nullable: true, description: 'The gut feeling, for the coach and you alone (K3).' })
  feeling?: string | null;

  @TextField(1, 300, { nullable: true, description: 'The question, when it is there already: Hoe kan ik…' })
  question?: string | null;

  @DayField({ nullable: true, description: 'Sixteen weeks from today unless told.' })
  plannedEndOn?: CalendarDate | null;
}

/** A trajectory as it was seen. */
@InputType({ isAbstract: true })
export abstract class TrajectoryStepInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @VersionField()
  version!: number;
}

/** To which phase; any, also one before. */
@InputType()
export class TakePhaseInput extends TrajectoryStepInput {
  @EnumField(PhaseEnum)
  phase!: Phase;
}

/** Which trajectory ends today. */
@InputType()
export class EndTrajectoryInput extends TrajectoryStepInput {}

/** Which trajectory one leaves. */
@InputType()
export class LeaveTrajectoryInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;
}
