import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Plain } from '#platform';

/** A code with what a person reads. */
@ObjectType('CoachingWords')
@Plain('published scales; no personal data')
export class WordedType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  textEn!: string;
}

/** One point of a scale with its word. */
@ObjectType('CoachingScalePoint')
@Plain('published scales; no personal data')
export class ScalePointWordType {
  @Field(() => Int)
  value!: number;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  textEn!: string;
}

/** Statements that are marked between two whole numbers. */
@ObjectType('CoachingStatements')
@Plain('published scales; no personal data')
export class StatementScaleType {
  @Field(() => Int)
  low!: number;

  @Field(() => Int)
  high!: number;

  @Field(() => [WordedType])
  statements!: readonly WordedType[];
}

/** Every scale by which is marked what coaching brought (R40), and the sentences that stand on each form. */
@ObjectType('CoachingScales')
@Plain('published scales; no personal data')
export class ScalesType {
  @Field(() => String)
  version!: string;

  @Field(() => StatementScaleType)
  confidence!: StatementScaleType;

  @Field(() => StatementScaleType)
  equality!: StatementScaleType;

  @Field(() => StatementScaleType)
  satisfaction!: StatementScaleType;

  @Field(() => StatementScaleType)
  goal!: StatementScaleType;

  @Field(() => [ScalePointWordType])
  attainment!: readonly ScalePointWordType[];

  @Field(() => [ScalePointWordType])
  sureness!: readonly ScalePointWordType[];

  @Field(() => [WordedType])
  faces!: readonly WordedType[];

  @Field(() => [WordedType])
  help!: readonly WordedType[];

  @Field(() => [WordedType])
  lookBackOutcomes!: readonly WordedType[];

  @Field(() => WordedType, { description: 'Of whom marks are: it stands on every form (K4).' })
  ownMarks!: WordedType;

  @Field(() => WordedType, { description: 'What an estimate is: it stands beside every averted referral (X12).' })
  estimate!: WordedType;
}
