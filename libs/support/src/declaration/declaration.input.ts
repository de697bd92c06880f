import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { BooleanField, codeEnum, DayField, EnumField, IdField, IntentInput, PatternField, TextField } from '#platform';
import { TLV_CATEGORIES, type TlvCategory } from '../term/declaration-term.js';

export const TlvCategoryEnum = codeEnum(TLV_CATEGORIES);
registerEnumType(TlvCategoryEnum, { name: 'TlvCategory', description: 'High, middle, low, or none, which goes with sbo alone (R30).' });

/** A TLV that the SWV gave; the id is that of the TLV. */
@InputType()
export class NoteDeclarationInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  locationId!: Id;

  @EnumField(TlvCategoryEnum)
  category!: TlvCategory;

  @BooleanField({ description: 'For special primary education (sbo), which has no category.' })
  sbo!: boolean;

  @DayField()
  startsOn!: CalendarDate;

  @DayField({ nullable: true, description: 'Without it the next 31 July with a full school year before it.' })
  endsOn?: CalendarDate | null;

  @PatternField(/^[A-Z]{2}\d{4}$/, { description: 'The number of the SWV: PO2505.' })
  swvNumber!: string;

  @TextField(1, 40)
  decisionNumber!: string;
}

/** A TLV that was noted by mistake. */
@InputType()
export class TakeBackDeclarationInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  declarationId!: Id;
}
