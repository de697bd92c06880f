import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { DayField, EnumField, IdField, InputListField, IntentInput, NumberField, PatternField, TextField, VersionField } from '#platform';
import type { Certainty, Sight } from '../level/level.entity.js';
import { CertaintyEnum, SightEnum } from '../level/level.type.js';

/** One line in a look: a level, or the rating that still holds. A line that is absent was not looked at (X23). */
@InputType()
export class LookMarkInput {
  @PatternField(/^[A-Z][A-Z0-9_]{0,39}$/)
  line!: string;

  @NumberField(1, 100, { nullable: true })
  step?: number | null;

  @EnumField(SightEnum, { nullable: true })
  sight?: Sight | null;

  @EnumField(CertaintyEnum, { nullable: true })
  certainty?: Certainty | null;

  @IdField({ nullable: true, description: 'The same as this rating: a new one with its step, sight and certainty.' })
  sameAs?: Id | null;

  @TextField(0, 1_000, { nullable: true })
  note?: string | null;
}

/** A look at one child: wellbeing first, then the lines. */
@InputType({ isAbstract: true })
abstract class LookInput extends IntentInput {
  @IdField({ description: 'The id of the look, made by whoever starts it.' })
  lookId!: Id;

  @IdField()
  childId!: Id;

  @VersionField({ fromNone: true, description: 'The version of the draft that was seen; 0 when there was none.' })
  version!: number;

  @DayField({ nullable: true, description: 'The day of looking; today when absent, never later.' })
  observedOn?: string | null;

  @NumberField(1, 5, { nullable: true })
  wellbeing?: number | null;

  @NumberField(1, 5, { nullable: true })
  involvement?: number | null;

  @InputListField(() => LookMarkInput, { most: 40 })
  marks!: LookMarkInput[];
}

/** Keeps what somebody is working on, half done or not, for them alone. */
@InputType()
export class SaveLookDraftInput extends LookInput {}

/** Takes a look back that was finished a moment ago. */
@InputType()
export class TakeBackLookInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  lookId!: Id;
}

/** Says *Klaar*: each mark becomes a rating. */
@InputType()
export class FinishLookInput extends LookInput {}
