import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { codeEnum, DayField, EnumField, EnumListField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { BUNDLE_ACTIONS, type BundleAction } from '../states/bundle.states.js';
import { BUNDLE_DOCUMENTS, type BundleDocument } from './bundle.entity.js';

export const BundleDocumentEnum = codeEnum(BUNDLE_DOCUMENTS);
registerEnumType(BundleDocumentEnum, { name: 'BundleDocument', description: 'What can stand in a bundle (P8).' });

export const BundleActionEnum = codeEnum(BUNDLE_ACTIONS);
registerEnumType(BundleActionEnum, { name: 'BundleAction', description: 'Handed over, received, thrown away.' });

/** A bundle of what is there today; the id is that of the bundle. */
@InputType()
export class MakeBundleInput extends IntentInput {
  @IdField()
  childId!: Id;

  @TextField(3, 120, { description: 'Who reads it next: which desk, how many people (P9).' })
  readers!: string;

  @EnumListField(BundleDocumentEnum, { least: 1 })
  documents!: BundleDocument[];
}

/** A step of a bundle that was seen at this version. */
@InputType()
export class TakeBundleStepInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  bundleId!: Id;

  @VersionField()
  version!: number;

  @EnumField(BundleActionEnum)
  action!: BundleAction;

  @DayField({ description: 'A day that has come.' })
  on!: CalendarDate;
}
