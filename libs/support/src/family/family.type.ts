import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { MATCH_STATES, type MatchState } from '../states/match.states.js';
import type { Bearing, Checked, FamilyPart } from './family.entity.js';
import { BearingEnum, ChecklistEnum, FamilyPartEnum } from './family.input.js';

const SIDES = codeEnum(['PARENTS', 'STAFF']);
registerEnumType(SIDES, { name: 'SupportSide', description: 'Parents, or who works with the child.' });

const READERS = codeEnum(['OWNER', 'CARE_COORDINATOR', 'GROUP']);
registerEnumType(READERS, { name: 'ConcernReaderKind', description: 'Who owns the support, the care coordinator, or who has the group.' });

export const MatchStateEnum = codeEnum(MATCH_STATES);
registerEnumType(MatchStateEnum, { name: 'SupportFamilyState', description: 'Proposed, screened, chosen, running, ended.' });

/** What a professional says beside the parents' words (R43). */
@ObjectType('FamilyComment')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class FamilyCommentType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String, { nullable: true })
  comment!: string | null;

  @Field(() => String)
  saidBy!: string;

  @Field(() => CalendarDateScalar)
  onDate!: string;
}

/** Words of one parent; nobody else changes them. */
@ObjectType({ isAbstract: true })
export abstract class WordsOfParent {
  @Field(() => ID)
  id!: Id;

  @Field(() => FamilyPartEnum)
  part!: FamilyPart;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => CalendarDateScalar)
  writtenOn!: string;
}

/** The same, with what was said beside them. */
@ObjectType('FamilyText')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class FamilyTextType extends WordsOfParent {
  @Field(() => Boolean, { description: 'Of the parent who asks.' })
  yours!: boolean;

  @Field(() => Int)
  version!: number;

  @Field(() => [FamilyCommentType])
  comments!: readonly FamilyCommentType[];
}

/** *Is dit te dragen?* by one side on a day; of the side, never of the child. */
@ObjectType('SaidBearing')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class SaidBearingType {
  @Field(() => ID)
  id!: Id;

  @Field(() => SIDES)
  side!: 'PARENTS' | 'STAFF';

  @Field(() => BearingEnum)
  answer!: Bearing;

  @Field(() => CalendarDateScalar)
  onDate!: string;
}

/** *Ik maak me zorgen*: a parent's worry, with its answer. */
@ObjectType('SupportConcern')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class ConcernType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  childId!: Id;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => CalendarDateScalar)
  raisedOn!: string;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true })
  answeredBy!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The day on which the child left, where nobody had answered by then.' })
  endedOn!: string | null;
}

/** Who reads a parent's worry. */
@ObjectType('ConcernReader')
@ShownFor('OWN_SUPPORT')
export class ConcernReaderType {
  @Field(() => READERS)
  kind!: 'OWNER' | 'CARE_COORDINATOR' | 'GROUP';

  @Field(() => String, { nullable: true, description: 'Of who owns the support.' })
  name!: string | null;
}

/** A support family (steungezin) beside this family; it reads nothing here. */
@ObjectType('SupportFamily')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class FamilyMatchType {
  @Field(() => ID)
  id!: Id;

  @Field(() => MatchStateEnum)
  state!: MatchState;

  @Field(() => String, { nullable: true })
  family!: string | null;

  @Field(() => String, { description: 'The professional whom they tell when they worry.' })
  signalTo!: string;

  @Field(() => [ChecklistEnum])
  checked!: readonly Checked[];

  @Field(() => CalendarDateScalar, { nullable: true })
  vogOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  parentsChoseOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  familyChoseOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  startsOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int)
  version!: number;
}
