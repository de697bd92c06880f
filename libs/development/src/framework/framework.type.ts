import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalar, codeEnum, Plain } from '#platform';
import { DEVELOPMENT_DOMAINS, type DevelopmentDomain, type Indicator, type Step } from './framework.js';
import { STRENGTH_KINDS, type StrengthKind } from './strengths.file.js';
import { WELLBEING_SCALES, type WellbeingScaleCode } from './wellbeing.file.js';

export const DevelopmentDomainEnum = codeEnum(DEVELOPMENT_DOMAINS);
export const StrengthKindEnum = codeEnum(STRENGTH_KINDS);
export const WellbeingScaleEnum = codeEnum(WELLBEING_SCALES);
registerEnumType(DevelopmentDomainEnum, { name: 'DevelopmentDomain', description: 'The four domains of early education (VE) by law.' });
registerEnumType(StrengthKindEnum, { name: 'StrengthKind', description: 'What is told of a child before any level (O16).' });
registerEnumType(WellbeingScaleEnum, { name: 'WellbeingScaleCode', description: 'The two scales looked at before any line (O6).' });

const PUBLISHED = 'published data of the trade, about nobody';
/** What a list of the framework costs: it is small, fixed and in memory. */
const few = (rows: number) => ({ complexity: ({ childComplexity }: { childComplexity: number }) => rows * childComplexity });

/** A domain under the names this framework gives it. */
@ObjectType('FrameworkDomain')
@Plain(PUBLISHED)
export class FrameworkDomainType {
  @Field(() => DevelopmentDomainEnum)
  code!: DevelopmentDomain;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;
}

/** A short example of a step, shown when the rater doubts (O8). */
@ObjectType('Indicator')
@Plain(PUBLISHED)
export class IndicatorType implements Indicator {
  @Field(() => ID)
  uri!: string;

  @Field(() => String)
  description!: string;
}

/** What a colleague may see on a line. Ages in months say where it is often seen and are no norm. */
@ObjectType('Step')
@Plain(PUBLISHED)
export class StepType implements Step {
  @Field(() => ID)
  uri!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => Int)
  fromMonths!: number;

  @Field(() => Int)
  toMonths!: number;

  @Field(() => String)
  description!: string;

  @Field(() => [IndicatorType], few(3))
  indicators!: IndicatorType[];
}

/** One line of development from birth to the end of groep 8. */
@ObjectType('DevelopmentLine')
@Plain(PUBLISHED)
export class DevelopmentLineType {
  @Field(() => ID)
  uri!: string;

  @Field(() => String)
  code!: string;

  @Field(() => DevelopmentDomainEnum)
  domain!: DevelopmentDomain;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String, { description: 'At most nine characters, above a column.' })
  heading!: string;

  @Field(() => String)
  headingEn!: string;

  @Field(() => String)
  description!: string;

  @Field(() => [StepType], few(14))
  steps!: StepType[];
}

/** One worded point of a scale. */
@ObjectType('ScalePoint')
@Plain(PUBLISHED)
export class ScalePointType {
  @Field(() => Int)
  value!: number;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String)
  anchor!: string;

  @Field(() => String)
  anchorEn!: string;
}

/** A scale of five worded points, looked at before any line (O6). */
@ObjectType('WellbeingScale')
@Plain(PUBLISHED)
export class WellbeingScaleType {
  @Field(() => WellbeingScaleEnum)
  code!: WellbeingScaleCode;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String)
  question!: string;

  @Field(() => String)
  questionEn!: string;

  @Field(() => [ScalePointType], few(5))
  points!: ScalePointType[];
}

/** A chip that may be tapped instead of typing. */
@ObjectType('StrengthSuggestion')
@Plain(PUBLISHED)
export class StrengthSuggestionType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  textEn!: string;
}

/** The suggestions of one kind of strength. */
@ObjectType('StrengthSuggestions')
@Plain(PUBLISHED)
export class StrengthSuggestionsType {
  @Field(() => StrengthKindEnum)
  code!: StrengthKind;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => [StrengthSuggestionType], few(25))
  suggestions!: StrengthSuggestionType[];
}

/** The published framework in which this house rates, with the scales and suggestions of a look. */
@ObjectType('Framework')
@Plain(PUBLISHED)
export class FrameworkType {
  @Field(() => ID)
  uri!: string;

  @Field(() => String)
  version!: string;

  @Field(() => String)
  language!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'SPDX identifier.' })
  licence!: string;

  @Field(() => CalendarDateScalar)
  publishedOn!: string;

  @Field(() => [FrameworkDomainType], few(4))
  domains!: FrameworkDomainType[];

  @Field(() => [DevelopmentLineType], few(12))
  lines!: DevelopmentLineType[];

  @Field(() => [WellbeingScaleType], few(2))
  scales!: WellbeingScaleType[];

  @Field(() => [StrengthSuggestionsType], few(4))
  strengths!: StrengthSuggestionsType[];
}
