import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, Plain, ShownFor } from '#platform';
import { MEETING_FORMS, type Phase, PHASES, type Setting, SETTINGS, type Side, SIDES } from './trajectory.entity.js';

export const PhaseEnum = codeEnum(PHASES);
registerEnumType(PhaseEnum, { name: 'CoachingPhase', description: 'Phases in any order, back steps allowed.' });
export const SettingEnum = codeEnum(SETTINGS);
registerEnumType(SettingEnum, { name: 'CoachingSetting', description: 'Where they meet.' });
export const MeetingFormEnum = codeEnum(MEETING_FORMS);
registerEnumType(MeetingFormEnum, { name: 'MeetingForm', description: 'What they do in a meeting.' });
export const SideEnum = codeEnum(SIDES);
registerEnumType(SideEnum, { name: 'CoachingSide', description: 'On which side somebody is; both weigh the same.' });

/** A programme by which coach and colleague work together. */
@ObjectType('CoachingProgramme')
@Plain('a register of programmes, no personal data')
export class ProgrammeType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String)
  about!: string;

  @Field(() => String)
  aboutEn!: string;

  @Field(() => SettingEnum)
  setting!: Setting;

  @Field(() => Int, { description: 'How many weeks a trajectory usually runs.' })
  weeks!: number;
}

/** Who can be asked at a location. */
@ObjectType('AvailableCoach')
@ShownFor('ASK_COACH')
export class CoachType {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The code of a programme.' })
  programme!: string;

  @Field(() => String, { nullable: true, description: 'The organisation that employs the coach.' })
  employer!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The last day of the assignment here.' })
  until!: string | null;
}

/** A trajectory as one line. */
@ObjectType('Trajectory')
@ShownFor('COACH_TOGETHER')
export class TrajectoryType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => ID, { nullable: true })
  groupId!: Id | null;

  @Field(() => String, { nullable: true })
  groupName!: string | null;

  @Field(() => String, { description: 'The code of a programme.' })
  programme!: string;

  @Field(() => PhaseEnum)
  phase!: Phase;

  @Field(() => CalendarDateScalar)
  askedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstVisitOn!: string | null;

  @Field(() => CalendarDateScalar)
  plannedEndOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => SideEnum, { description: "The reader's own side." })
  side!: Side;

  @Field(() => String)
  coachName!: string;

  @Field(() => String)
  colleagueName!: string;

  @Field(() => ID)
  ownerId!: Id;

  @Field(() => String, { nullable: true, description: 'Whose question it stays; never the coach (R39).' })
  ownerName!: string | null;

  @Field(() => String, { nullable: true })
  question!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  nextVisitOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: "The last day of the coach's assignment at the location; empty when it has no end." })
  coachUntil!: string | null;

  @Field(() => Int, { description: 'Days from the question to the first meeting, or until today while none was held.' })
  waitingDays!: number;

  @Field(() => Int, { description: 'Logs that wait for the reader to confirm.' })
  toConfirm!: number;
}

/** A step through the phases. */
@ObjectType('PhaseStep')
@ShownFor('COACH_TOGETHER')
export class PhaseStepType {
  @Field(() => ID)
  id!: Id;

  @Field(() => PhaseEnum)
  phase!: Phase;

  @Field(() => PhaseEnum, { nullable: true })
  fromPhase!: Phase | null;

  @Field(() => SideEnum)
  side!: Side;

  @Field(() => CalendarDateScalar)
  onDay!: string;
}
