import { InputType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import type { Id } from '#kernel';
import { BooleanField, EnumField, IdField, IntentInput, TextField, VersionField } from '#platform';
import type { AgeBand, ConsultationAbout, ConsultationSex, StillHere, Usefulness } from './consultation.entity.js';
import { AgeBandEnum, ConsultationAboutEnum, ConsultationSexEnum, StillHereEnum, UsefulnessEnum } from './consultation.type.js';

/** A question straight to a specialist, in three fields, without a name (R36, X15). Its id is the consultation's. */
@InputType()
export class AskConsultationInput extends IntentInput {
  @IdField()
  locationId!: Id;

  @IdField({ description: 'One of `specialists`.' })
  specialistId!: Id;

  @EnumField(ConsultationAboutEnum)
  about!: ConsultationAbout;

  @TextField(1, 600)
  question!: string;

  @TextField(0, 600, { nullable: true, description: 'What was tried.' })
  tried?: string | null;

  @EnumField(AgeBandEnum, { nullable: true, description: 'Asked of a question about a child; never of a group.' })
  ageBand?: AgeBand | null;

  @EnumField(ConsultationSexEnum, { nullable: true, description: 'Off unless it matters for the question.' })
  sex?: ConsultationSex | null;

  @BooleanField({ description: 'The ownership sentence was shown and ticked (X10, N5).' })
  ownershipSeen!: boolean;
}

/** A consultation, whatever its version. */
@InputType()
export class ConsultationInput extends IntentInput {
  @IdField()
  consultationId!: Id;
}

/** A step on a consultation that was seen at this version. */
@InputType()
export class ConsultationStepInput extends ConsultationInput {
  @VersionField()
  version!: number;
}

/** Which child a consultation may name from now on. */
@InputType()
export class NameChildInConsultationInput extends ConsultationStepInput {
  @IdField()
  childId!: Id;
}

/** The specialist's answer: advice, and the question stays where it is (X10). */
@InputType()
export class AnswerConsultationInput extends ConsultationStepInput {
  @TextField(1, 2000)
  answer!: string;

  @BooleanField({ description: 'The ownership sentence was shown and ticked (X10).' })
  ownershipSeen!: boolean;
}

/** The own decision of who asked, in one line. */
@InputType()
export class DecideConsultationInput extends ConsultationStepInput {
  @TextField(1, 200)
  @Matches(/^[^\n\r]+$/)
  decision!: string;
}

/** Whether it was of use (N4). */
@InputType()
export class SayUsefulnessInput extends ConsultationStepInput {
  @EnumField(UsefulnessEnum)
  usefulness!: Usefulness;

  @EnumField(StillHereEnum, { nullable: true })
  stillHere?: StillHere | null;
}
