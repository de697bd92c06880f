import { InputType } from '@nestjs/graphql';
import { IdField, NumberField } from '#platform';
import type { Id } from '#kernel';
import { VersionedStepInput } from '../mark/mark.type.js';
import { EQUALITY } from '../scale/scales.js';

const { low, high } = EQUALITY;

/** Three taps after a meeting: heard, equal, usable; each 1 to 10 (X11). */
@InputType()
export class RateMeetingInput extends VersionedStepInput {
  @IdField({ description: 'The log of the meeting.' })
  logId!: Id;

  @NumberField(low, high)
  heard!: number;

  @NumberField(low, high)
  equal!: number;

  @NumberField(low, high)
  usable!: number;
}
