import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { TextScalar } from '#platform';
import { MOMENTS, type Moment } from '../mark/mark.entity.js';
import { MomentEnum, TrajectoryStepInput, VersionedStepInput } from '../mark/mark.type.js';
import { codeEnum } from '../step/code-enum.js';
import { type Face, FACE_CODES, SATISFACTION } from '../scale/scales.js';

export const FaceEnum = codeEnum(FACE_CODES);
registerEnumType(FaceEnum, { name: 'Face', description: 'Two faces for a parent (R40).' });

/** How content the colleague is, 1 to 10; at the end and three months after (R40). */
@InputType()
export class GiveSatisfactionInput extends VersionedStepInput {
  @Field(() => MomentEnum)
  @IsIn(MOMENTS.filter((moment) => moment !== 'START'))
  moment!: Moment;

  @Field(() => Int)
  @IsInt()
  @Min(SATISFACTION.low)
  @Max(SATISFACTION.high)
  value!: number;
}

/** What a parent says on the phone of whoever is there: a face and, if they like, a line; no name (R40). */
@InputType()
export class NoteParentInput extends TrajectoryStepInput {
  @Field(() => FaceEnum)
  @IsIn(FACE_CODES)
  face!: Face;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  line?: string | null;
}
