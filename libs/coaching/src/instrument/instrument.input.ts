import { InputType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { codeEnum, EnumField, IdField, InputListField, IntentInput, NumberField, TextField, VersionField } from '#platform';
import { ITEM_KINDS, type ItemKind } from './instrument.entity.js';

export const ItemKindEnum = codeEnum(ITEM_KINDS);
registerEnumType(ItemKindEnum, { name: 'ItemKind', description: 'How a question is answered: a scale, a count, or yes (1) and no (0).' });

/** What every step at a location names. */
@InputType({ isAbstract: true })
export abstract class LocationStepInput extends IntentInput {
  @IdField()
  locationId!: Id;
}

/** A question, asked in the order of the list. */
@InputType()
export class ItemInput {
  @TextField(3, 200)
  text!: string;

  @EnumField(ItemKindEnum)
  kind!: ItemKind;

  @NumberField(0, 999)
  low!: number;

  @NumberField(1, 1_000)
  high!: number;

  @TextField(0, 30, { nullable: true })
  unit?: string | null;
}

/** An instrument with its first questions. The id is that of the instrument. */
@InputType()
export class MakeInstrumentInput extends LocationStepInput {
  @TextField(3, 80)
  title!: string;

  @InputListField(() => ItemInput, { least: 1, most: 20 })
  items!: ItemInput[];
}

/** A step on an instrument that was seen at this version. */
@InputType()
export class InstrumentStepInput extends LocationStepInput {
  @IdField()
  instrumentId!: Id;

  @VersionField()
  version!: number;
}

/** The next set of questions. */
@InputType()
export class RenewInstrumentInput extends InstrumentStepInput {
  @InputListField(() => ItemInput, { least: 1, most: 20 })
  items!: ItemInput[];
}
