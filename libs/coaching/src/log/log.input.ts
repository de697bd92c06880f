import { InputType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { DayField, EnumField, EnumListField, IdField, InputField, IntentInput, NumberField, TextField, VersionField } from '#platform';
import type { MeetingForm, Setting } from '../trajectory/trajectory.entity.js';
import { MeetingFormEnum, SettingEnum } from '../trajectory/trajectory.type.js';
import type { Competence, Doer, Participant, ProtectiveFactor, Theme } from './log.entity.js';
import { CompetenceEnum, DoerEnum, ParticipantEnum, ProtectiveFactorEnum, ThemeEnum } from './log.type.js';

/** Minutes by kind, at most ten hours each. */
@InputType()
export class MinutesInput {
  @NumberField(0, 600, { defaultValue: 0 })
  group: number = 0;

  @NumberField(0, 600, { defaultValue: 0 })
  talk: number = 0;

  @NumberField(0, 600, { defaultValue: 0 })
  parents: number = 0;

  @NumberField(0, 600, { defaultValue: 0 })
  team: number = 0;

  @NumberField(0, 600, { defaultValue: 0 })
  training: number = 0;

  @NumberField(0, 600, { defaultValue: 0 })
  travel: number = 0;
}

/** What a log holds: day, form, place, roles and question; everything else when somebody wants to (R41). */
@InputType({ isAbstract: true })
export abstract class LogContentInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @DayField()
  heldOn!: CalendarDate;

  @EnumField(SettingEnum)
  setting!: Setting;

  @EnumField(MeetingFormEnum)
  form!: MeetingForm;

  @EnumListField(ParticipantEnum, { defaultValue: [] })
  participants: Participant[] = [];

  @TextField(1, 300, { nullable: true, description: 'The question, when it is another than that of the trajectory.' })
  question?: string | null;

  @InputField(() => MinutesInput, { nullable: true })
  minutes?: MinutesInput | null;

  @EnumField(ThemeEnum, { nullable: true })
  theme?: Theme | null;

  @EnumListField(CompetenceEnum, { defaultValue: [] })
  competences: Competence[] = [];

  @EnumListField(ProtectiveFactorEnum, { defaultValue: [] })
  protectiveFactors: ProtectiveFactor[] = [];

  @TextField(1, 300, { nullable: true })
  experiment?: string | null;

  @EnumField(DoerEnum, { nullable: true })
  experimentBy?: Doer | null;

  @TextField(1, 300, { nullable: true })
  nextStep?: string | null;

  @NumberField(1, 5, { nullable: true, description: 'How working together went, 1 to 5.' })
  mood?: number | null;

  @TextField(1, 1000, { nullable: true, description: 'Closed by default; at most 1,000 characters.' })
  story?: string | null;
}

/** The log of a meeting, planned or not. */
@InputType()
export class LogVisitInput extends LogContentInput {
  @IdField({ nullable: true })
  visitId?: Id | null;
}

/** A log put right by who made it; the other confirms anew. */
@InputType()
export class CorrectLogInput extends LogContentInput {
  @IdField()
  logId!: Id;

  @VersionField()
  version!: number;
}

/** The version of a log one agrees with, and a line when one sees it otherwise. */
@InputType()
export class ConfirmLogInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @IdField()
  logId!: Id;

  @VersionField()
  version!: number;

  @TextField(1, 300, { nullable: true })
  dissent?: string | null;
}

/** A talk that is counted and nothing else (R41). */
@InputType()
export class TalkWithoutRecordInput extends IntentInput {
  @IdField()
  trajectoryId!: Id;

  @DayField()
  heldOn!: CalendarDate;

  @EnumField(MeetingFormEnum)
  form!: MeetingForm;
}
