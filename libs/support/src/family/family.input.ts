import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { codeEnum, DayField, EnumField, EnumListField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { MATCH_ACTIONS, type MatchAction } from '../states/match.states.js';
import { type Bearing, BEARINGS, type Checked, CHECKLIST, FAMILY_PARTS, type FamilyPart } from './family.entity.js';

export const FamilyPartEnum = codeEnum(FAMILY_PARTS);
registerEnumType(FamilyPartEnum, { name: 'FamilyPart', description: 'The own part, or a part of the familiegroepsplan (R43).' });

export const BearingEnum = codeEnum(BEARINGS);
registerEnumType(BearingEnum, { name: 'Bearing', description: 'Can this be borne: yes, just, no.' });

export const ChecklistEnum = codeEnum(CHECKLIST);
registerEnumType(ChecklistEnum, { name: 'SupportFamilyCheck', description: 'What is looked at before a support family begins.' });

export const MatchActionEnum = codeEnum(MATCH_ACTIONS);
registerEnumType(MatchActionEnum, { name: 'SupportFamilyAction', description: 'Screened, chosen by the parents, started, ended.' });

/** Words of the parent who writes; the id is that of the words, the version 0 when there are none yet. */
@InputType()
export class WriteFamilyTextInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField({ description: 'Of these words, chosen by who writes them first.' })
  textId!: Id;

  @EnumField(FamilyPartEnum)
  part!: FamilyPart;

  @VersionField({ fromNone: true })
  version!: number;

  @TextField(1, 4000)
  text!: string;
}

/** Something said beside the parents' words. */
@InputType()
export class CommentFamilyTextInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  textId!: Id;

  @TextField(2, 1000)
  comment!: string;
}

/** One side's answer for itself. */
@InputType()
export class SayBearingInput extends IntentInput {
  @IdField()
  childId!: Id;

  @EnumField(BearingEnum)
  answer!: Bearing;
}

/** *Ik maak me zorgen*; the id is that of the worry. */
@InputType()
export class RaiseConcernInput extends IntentInput {
  @IdField()
  childId!: Id;

  @TextField(2, 2000)
  words!: string;
}

/** The answer that ends a worry. */
@InputType()
export class AnswerConcernInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  concernId!: Id;

  @TextField(2, 2000)
  answer!: string;
}

/** A support family that might fit; the id is that of the match. */
@InputType()
export class ProposeSupportFamilyInput extends IntentInput {
  @IdField()
  childId!: Id;

  @TextField(2, 200, { description: 'Who they are, as the parents know them.' })
  family!: string;

  @IdField({ description: 'The account of the colleague whom they tell when they worry.' })
  signalTo!: Id;
}

/** A step of a match that was seen at this version. */
@InputType()
export class StepSupportFamilyInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  matchId!: Id;

  @VersionField()
  version!: number;

  @EnumField(MatchActionEnum)
  action!: MatchAction;

  @EnumListField(ChecklistEnum, { nullable: true, description: 'With SCREEN: all of it.' })
  checked?: Checked[] | null;

  @DayField({ nullable: true, description: 'With SCREEN: the date of the certificate of conduct (VOG).' })
  vogOn?: CalendarDate | null;

  @DayField({ nullable: true, description: 'With SCREEN: when the support family itself said yes.' })
  familyChoseOn?: CalendarDate | null;

  @DayField({ nullable: true, description: 'With START.' })
  startsOn?: CalendarDate | null;

  @DayField({ nullable: true, description: 'With START: a match always ends.' })
  endsOn?: CalendarDate | null;
}
