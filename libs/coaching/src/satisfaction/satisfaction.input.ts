import { InputType, registerEnumType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { codeEnum, EnumField, NumberField, TextField } from '#platform';
import { type Moment, MOMENTS } from '../mark/mark.entity.js';
import { MomentEnum, TrajectoryStepInput, VersionedStepInput } from '../mark/mark.type.js';
import { type Face, FACE_CODES, SATISFACTION } from '../scale/scales.js';

export const FaceEnum = codeEnum(FACE_CODES);
registerEnumType(FaceEnum, { name: 'Face', description: 'Two faces for a parent (R40).' });

/** How content the colleague is, 1 to 10; at the end and three months after (R40). */
@InputType()
export class GiveSatisfactionInput extends VersionedStepInput {
  @EnumField(MomentEnum)
  @IsIn(MOMENTS.filter((moment) => moment !== 'START'))
  moment!: Moment;

  @NumberField(SATISFACTION.low, SATISFACTION.high)
  value!: number;
}

/** What a parent says on the phone of whoever is there: a face and, if they like, a line; no name (R40). */
@InputType()
export class NoteParentInput extends TrajectoryStepInput {
  @EnumField(FaceEnum)
  face!: Face;

  @TextField(1, 200, { nullable: true })
  line?: string | null;
}
