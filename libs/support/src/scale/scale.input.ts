import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { BooleanField, IdField, InputListField, IntentInput, PatternField, TextField, VersionField } from '#platform';
import type { ScaleLevel } from './scale.entity.js';

/** One level; its place in the list is its weight. */
@InputType()
export class ScaleLevelInput implements ScaleLevel {
  @PatternField(/^[A-Za-z0-9]{1,8}$/)
  code!: string;

  @TextField(3, 120)
  label!: string;

  @BooleanField()
  needsOpp!: boolean;

  @BooleanField()
  needsTlv!: boolean;
}

/** The next version of the levels, from light to heavy. The id is that of the version. */
@InputType()
export class BeginScaleInput extends IntentInput {
  @TextField(3, 80)
  title!: string;

  @InputListField(() => ScaleLevelInput, { least: 2, most: 9 })
  levels!: ScaleLevelInput[];
}

/** The draft as somebody made it, over the version that was seen. */
@InputType()
export class ChangeScaleInput extends BeginScaleInput {
  @IdField()
  draftId!: Id;

  @VersionField()
  version!: number;
}

/** A draft that was seen at this version. */
@InputType()
export class ScaleDraftInput extends IntentInput {
  @IdField()
  draftId!: Id;

  @VersionField()
  version!: number;
}

/** The version a location takes into use. */
@InputType()
export class UseScaleInput extends IntentInput {
  @IdField()
  locationId!: Id;

  @IdField({ description: 'The SWV that published it.' })
  madeBy!: Id;

  @IdField()
  scaleId!: Id;
}
