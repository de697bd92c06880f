import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import type { MeetingForm, Setting, Side } from '../trajectory/trajectory.entity.js';
import { MeetingFormEnum, SettingEnum, SideEnum } from '../trajectory/trajectory.type.js';
import {
  type Competence,
  COMPETENCES,
  type Confirmation,
  type Doer,
  DOERS,
  LOG_STATES,
  type LogState,
  type Minutes,
  type Participant,
  PARTICIPANTS,
  PROTECTIVE_FACTORS,
  type ProtectiveFactor,
  type Theme,
  THEMES,
} from './log.entity.js';

export const ThemeEnum = codeEnum(THEMES);
registerEnumType(ThemeEnum, { name: 'CoachingTheme', description: "The themes of Alert4You, and the group's climate." });
export const CompetenceEnum = codeEnum(COMPETENCES);
registerEnumType(CompetenceEnum, { name: 'CoachingCompetence', description: 'The four core competences of the evaluation.' });
export const ProtectiveFactorEnum = codeEnum(PROTECTIVE_FACTORS);
registerEnumType(ProtectiveFactorEnum, {
  name: 'ProtectiveFactor',
  description: 'PF01 social bonding to PF10 positive identity, in the order of the NJi (R42).',
});
export const ParticipantEnum = codeEnum(PARTICIPANTS);
registerEnumType(ParticipantEnum, { name: 'MeetingParticipant', description: 'Who was there, by role; never a name.' });
export const DoerEnum = codeEnum(DOERS);
registerEnumType(DoerEnum, { name: 'ExperimentDoer', description: 'Who does an agreed experiment.' });
export const LogStateEnum = codeEnum(LOG_STATES);
registerEnumType(LogStateEnum, { name: 'CoachingLogState', description: 'Offered to the other, or confirmed by both (R37).' });

/** Minutes by kind. */
@ObjectType('MeetingMinutes')
@ShownFor('COACH_TOGETHER')
export class MinutesType implements Minutes {
  @Field(() => Int)
  group!: number;

  @Field(() => Int)
  talk!: number;

  @Field(() => Int)
  parents!: number;

  @Field(() => Int)
  team!: number;

  @Field(() => Int)
  training!: number;

  @Field(() => Int)
  travel!: number;
}

/** Who agreed with a log, with a line of dissent when there is one. */
@ObjectType('LogConfirmation')
@ShownFor('COACH_TOGETHER')
export class ConfirmationType {
  @Field(() => SideEnum)
  side!: Side;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  dissent!: string | null;
}

/** The log of a meeting, owned by both (R37). */
@ObjectType('CoachingLog')
@ShownFor('COACH_TOGETHER')
export class LogType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID, { nullable: true })
  visitId!: Id | null;

  @Field(() => CalendarDateScalar)
  heldOn!: string;

  @Field(() => SettingEnum)
  setting!: Setting;

  @Field(() => MeetingFormEnum)
  form!: MeetingForm;

  @Field(() => [ParticipantEnum])
  participants!: readonly Participant[];

  @Field(() => MinutesType)
  minutes!: Minutes;

  @Field(() => ThemeEnum, { nullable: true })
  theme!: Theme | null;

  @Field(() => [CompetenceEnum])
  competences!: readonly Competence[];

  @Field(() => [ProtectiveFactorEnum])
  protectiveFactors!: readonly ProtectiveFactor[];

  @Field(() => Int, { nullable: true })
  mood!: number | null;

  @Field(() => String, { nullable: true })
  question!: string | null;

  @Field(() => String, { nullable: true })
  story!: string | null;

  @Field(() => String, { nullable: true })
  experiment!: string | null;

  @Field(() => DoerEnum, { nullable: true })
  experimentBy!: Doer | null;

  @Field(() => String, { nullable: true })
  nextStep!: string | null;

  @Field(() => LogStateEnum)
  state!: LogState;

  @Field(() => Int)
  version!: number;

  @Field(() => SideEnum, { description: 'Who made it, and alone may put it right.' })
  madeBy!: Side;

  @Field(() => Boolean)
  madeByMe!: boolean;

  @Field(() => [ConfirmationType], { complexity: ({ childComplexity }) => 2 * childComplexity })
  confirmations!: readonly Confirmation[];
}
