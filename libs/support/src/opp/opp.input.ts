import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { BooleanField, codeEnum, DayField, EnumField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { OfTrackInput } from '../need/need.input.js';
import { OPP_ACTIONS, type OppAction } from '../states/opp.states.js';
import type { OnPaper } from '../step/on-paper.js';
import type { Hearing } from './opp.entity.js';

export const OppActionEnum = codeEnum(OPP_ACTIONS);
registerEnumType(OppActionEnum, { name: 'OppAction', description: 'What is done to an OPP (R28, R29).' });

const HEARINGS = ['HEARD', 'DECLINED', 'NOT_ABLE'] as const satisfies readonly Hearing['kind'][];
export const HearingEnum = codeEnum(HEARINGS);
registerEnumType(HearingEnum, { name: 'OppHearing', description: 'The child was heard, would rather not, or is not able to (R28).' });

/** The need was found. The id is that of the OPP. */
@InputType()
export class BeginOppInput extends OfTrackInput {
  @DayField({ description: 'When the school found that more is needed than basic support.' })
  needOn!: CalendarDate;
}

/** Something of an OPP that was seen at this version. */
@InputType({ isAbstract: true })
export abstract class OfOppInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  oppId!: Id;

  @VersionField()
  version!: number;
}

/** The text of a draft; a part that is not given stays as it was, one that is null is emptied. */
@InputType()
export class WriteOppInput extends OfOppInput {
  @TextField(1, 2_000, { nullable: true, description: 'Outflow perspective; asks nobody’s consent.' })
  outflow?: string | null;

  @TextField(1, 4_000, { nullable: true })
  reasons?: string | null;

  @TextField(1, 4_000, { nullable: true, description: 'Handelingsdeel; another one is answered by parents anew.' })
  actionPart?: string | null;
}

/** A step on a day that has come. */
@InputType()
export class TakeOppStepInput extends OfOppInput {
  @EnumField(OppActionEnum)
  action!: OppAction;

  @DayField()
  on!: CalendarDate;

  @EnumField(HearingEnum, { nullable: true, description: 'With HEAR_CHILD.' })
  hearing?: Hearing['kind'] | null;

  @TextField(3, 2_000, { nullable: true, description: 'With HEAR_CHILD: how, in its own words where it can.' })
  how?: string | null;

  @TextField(3, 2_000, { nullable: true, description: 'With ESTABLISH_WITHOUT_CONSENT: why, for everybody to read.' })
  because?: string | null;

  @BooleanField({ nullable: true, description: 'With EVALUATE: the child was there.' })
  withChild?: boolean | null;

  @TextField(1, 500, { nullable: true, description: 'With EVALUATE: one line.' })
  line?: string | null;
}

/** A parent's answer to the handelingsdeel as they read it: taken back and written anew, it is another one. */
@InputType()
export class AnswerOppInput extends OfOppInput {
  @BooleanField()
  agrees!: boolean;
}

/** What a parent signed on paper of that handelingsdeel, written down by a colleague. */
@InputType()
export class RecordPaperOppAnswerInput extends AnswerOppInput implements OnPaper {
  @IdField()
  guardianId!: Id;

  @TextField(1, 200, { description: 'Where the signed paper is kept.' })
  proofReference!: string;
}
