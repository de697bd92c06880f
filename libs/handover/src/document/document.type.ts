import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import {
  CATEGORIES,
  type Category,
  FACT_KEYS,
  type FactKey,
  LEVEL_STATES,
  levelState,
  type LevelState,
  PART_KINDS,
  type PartContent,
  type PartKind,
  SOURCE_KINDS,
  type SourceKind,
} from './part.entity.js';

export const PartKindEnum = codeEnum(PART_KINDS);
export const CategoryEnum = codeEnum(CATEGORIES);
export const SourceKindEnum = codeEnum(SOURCE_KINDS);
export const FactKeyEnum = codeEnum(FACT_KEYS);
export const DocumentLevelStateEnum = codeEnum(LEVEL_STATES);
registerEnumType(PartKindEnum, { name: 'HandoverPartKind', description: 'The seven parts of the document.' });
registerEnumType(CategoryEnum, { name: 'HandoverCategory', description: 'The categories of R12.' });
registerEnumType(SourceKindEnum, { name: 'HandoverSourceKind', description: 'Where a value came from.' });
registerEnumType(FactKeyEnum, { name: 'HandoverFactKey', description: 'A named value. SINCE and BIRTH_DATE are calendar dates, LANGUAGE is an ISO 639 code.' });
registerEnumType(DocumentLevelStateEnum, {
  name: 'HandoverLevelState',
  description: 'Doubt, developing or seen; a line nobody looked at is not in the document (X23).',
});

const SHOWN = ['PREPARE', 'DECIDE', 'READ_HANDOVER', 'MEET'] as const;

/** Where a value came from (H2). */
@ObjectType('HandoverSource')
@ShownFor(...SHOWN)
export class SourceType {
  @Field(() => SourceKindEnum)
  kind!: SourceKind;

  @Field(() => ID, { nullable: true })
  id!: Id | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  on!: string | null;
}

/** One line of text. */
@ObjectType('HandoverLine')
@ShownFor(...SHOWN)
export class DocumentLineType {
  @Field(() => String)
  text!: string;

  @Field(() => SourceType)
  source!: SourceType;
}

/** A named value. */
@ObjectType('HandoverFact')
@ShownFor(...SHOWN)
export class FactType {
  @Field(() => FactKeyEnum)
  key!: FactKey;

  @Field(() => String)
  value!: string;

  @Field(() => SourceType)
  source!: SourceType;
}

/** A level that goes along: a step on a line, no mark. */
@ObjectType('HandoverLevel')
@ShownFor(...SHOWN)
export class DocumentLevelType {
  @Field(() => String, { description: 'LANGUAGE, MATHEMATICS, MOTOR or SOCIAL_EMOTIONAL.' })
  domain!: string;

  @Field(() => String)
  line!: string;

  @Field(() => DocumentLevelStateEnum)
  state!: LevelState;

  @Field(() => Int)
  step!: number;

  @Field(() => String)
  certainty!: string;

  @Field(() => CalendarDateScalar)
  observedOn!: string;

  @Field(() => String)
  raterRole!: string;
}

/** One category of a part; strengths come first, concerns last. */
@ObjectType('HandoverSection')
@ShownFor(...SHOWN)
export class SectionType {
  @Field(() => CategoryEnum)
  category!: Category;

  @Field(() => [FactType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  facts!: FactType[];

  @Field(() => [DocumentLineType], { complexity: ({ childComplexity }) => 6 * childComplexity })
  strengths!: DocumentLineType[];

  @Field(() => [DocumentLineType], { complexity: ({ childComplexity }) => 6 * childComplexity })
  notes!: DocumentLineType[];

  @Field(() => [DocumentLineType], { complexity: ({ childComplexity }) => 6 * childComplexity })
  concerns!: DocumentLineType[];

  @Field(() => [DocumentLevelType], { complexity: ({ childComplexity }) => 4 * childComplexity })
  levels!: DocumentLevelType[];
}

/** The parents' or the child's own words beside a part, or beside the whole when `part` is null (R11). */
@ObjectType('ParentView')
@ShownFor(...SHOWN)
export class ParentViewType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String, { description: 'PARENT or CHILD.' })
  voice!: string;

  @Field(() => PartKindEnum, { nullable: true })
  part!: PartKind | null;

  @Field(() => String, { description: 'What the writer is to the child: FATHER, MOTHER, LEGAL_GUARDIAN, FOSTER_PARENT, OTHER.' })
  relation!: string;

  @Field(() => String)
  text!: string;

  @Field(() => CalendarDateScalar)
  writtenOn!: string;

  @Field(() => Boolean, { description: 'Whether the reader wrote it, and may change it.' })
  own!: boolean;
}

/** The sections of a part as the contract shows them. */
export function sectionTypes({ sections }: PartContent): SectionType[] {
  return sections.map(({ levels, facts, strengths, notes, concerns, category }) => ({
    category,
    facts: [...facts],
    strengths: [...strengths],
    notes: [...notes],
    concerns: [...concerns],
    levels: levels.map((level) => ({ ...level, state: levelState(level) })),
  }));
}
