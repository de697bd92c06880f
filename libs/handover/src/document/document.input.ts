import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumField, IdField, InputListField, IntentInput, TextListField, VersionField } from '#platform';
import { CategoryEnum, PartKindEnum } from './document.type.js';
import { CATEGORIES, type Category, MOST_LINE, MOST_LINES, type PartKind } from './part.entity.js';

/** The words of one category; a line whose text did not change keeps its source, another is typed. */
@InputType()
export class SectionInput {
  @EnumField(CategoryEnum)
  category!: Category;

  @TextListField(1, MOST_LINE, { most: MOST_LINES })
  strengths!: string[];

  @TextListField(1, MOST_LINE, { most: MOST_LINES })
  notes!: string[];

  @TextListField(1, MOST_LINE, { most: MOST_LINES })
  concerns!: string[];
}

/** The words of one part of a draft; facts and levels come from the record and are not typed. Categories left out stay as they are. */
@InputType()
export class EditPartInput extends IntentInput {
  @IdField()
  handoverId!: Id;

  @EnumField(PartKindEnum)
  part!: PartKind;

  @VersionField({ description: 'The version of this part that was seen.' })
  version!: number;

  @InputListField(() => SectionInput, { most: CATEGORIES.length })
  sections!: SectionInput[];
}

/** Fills one part of a draft anew from the record; typed words in it are lost. */
@InputType()
export class RefillPartInput extends IntentInput {
  @IdField()
  handoverId!: Id;

  @EnumField(PartKindEnum)
  part!: PartKind;

  @VersionField()
  version!: number;
}
