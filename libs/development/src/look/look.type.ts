import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, InstantScalar, ShownFor } from '#platform';
import { WellbeingScaleEnum } from '../framework/framework.type.js';
import type { WellbeingScaleCode } from '../framework/wellbeing.file.js';
import type { Certainty, Sight } from '../level/level.entity.js';
import { CertaintyEnum, LevelType, SightEnum } from '../level/level.type.js';
import { StrengthType } from '../strength/strength.type.js';
import { WellbeingType } from '../wellbeing/wellbeing.type.js';
import type { LookDraft, Mark } from './look.entity.js';

/** A line with its last value, shown pale; `lastRatingId` is what *the same* refers to. */
@ObjectType('LookLine')
@ShownFor('RATE')
export class LookLineType {
  @Field(() => String)
  line!: string;

  @Field(() => LevelType)
  last!: LevelType;

  @Field(() => ID, { nullable: true })
  lastRatingId!: Id | null;
}

/** One line of a draft; may be half done. */
@ObjectType('LookMark')
@ShownFor('RATE')
export class LookMarkType implements Mark {
  @Field(() => String)
  line!: string;

  @Field(() => Int, { nullable: true })
  step?: number | null;

  @Field(() => SightEnum, { nullable: true })
  sight?: Sight | null;

  @Field(() => CertaintyEnum, { nullable: true })
  certainty?: Certainty | null;

  @Field(() => ID, { nullable: true })
  sameAs?: Id | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

/** What the caller is still working on; nobody else ever sees it. */
@ObjectType('LookDraft')
@ShownFor('RATE')
export class LookDraftType implements LookDraft {
  @Field(() => ID)
  id!: Id;

  @Field(() => Int)
  version!: number;

  @Field(() => InstantScalar)
  savedAt!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  observedOn!: string | null;

  @Field(() => Int, { nullable: true })
  wellbeing!: number | null;

  @Field(() => Int, { nullable: true })
  involvement!: number | null;

  @Field(() => [LookMarkType])
  marks!: LookMarkType[];
}

/** A look at one child: wellbeing first, then all lines with what was last seen, and the strengths (O6, O8, O16). */
@ObjectType('Look')
@ShownFor('RATE')
export class LookType {
  @Field(() => ID)
  childId!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { nullable: true, description: 'Years and months, as 3;11.' })
  ageLabel!: string | null;

  @Field(() => Int, { nullable: true })
  ageMonths!: number | null;

  @Field(() => WellbeingType, { nullable: true })
  lastWellbeing!: WellbeingType | null;

  @Field(() => [WellbeingScaleEnum], { description: 'Scales that were low several looks in a row: a question to talk about, no alarm (O6).' })
  talkAbout!: WellbeingScaleCode[];

  @Field(() => [LookLineType])
  lines!: LookLineType[];

  @Field(() => [StrengthType])
  strengths!: StrengthType[];

  @Field(() => Int, { description: 'The guard for setStrengths.' })
  strengthsVersion!: number;

  @Field(() => LookDraftType, { nullable: true })
  draft!: LookDraftType | null;
}
