import { InputType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { codeEnum, DayField, EnumField, EnumListField, IdField, TextField, VersionField } from '#platform';
import { LocationStepInput } from '../instrument/instrument.input.js';
import { type Decision, DECISIONS, type ImprovementLevel, LEVELS, type Participant, PARTICIPANTS } from './cycle.entity.js';

export const LevelEnum = codeEnum(LEVELS);
registerEnumType(LevelEnum, { name: 'ImprovementLevel', description: 'Of a group, a location, or locations of one neighbourhood together (R52).' });

export const DecisionEnum = codeEnum(DECISIONS);
registerEnumType(DecisionEnum, { name: 'ImprovementDecision', description: 'Go on, do otherwise, or stop what does not work.' });

export const ParticipantEnum = codeEnum(PARTICIPANTS);
registerEnumType(ParticipantEnum, { name: 'DiscussionParticipant', description: 'Who was there, by role; never by name.' });

/** A question of a place. The id is that of the cycle. */
@InputType()
export class AskCycleInput extends LocationStepInput {
  @EnumField(LevelEnum)
  level!: ImprovementLevel;

  @TextField(5, 300)
  question!: string;

  @IdField({ nullable: true, description: 'Of a group only.' })
  groupId?: Id | null;

  @IdField({ nullable: true, description: 'The cycle that was decided to go on or to change.' })
  follows?: Id | null;
}

/** A step on a cycle that was seen at this version. */
@InputType()
export class CycleStepInput extends LocationStepInput {
  @IdField()
  cycleId!: Id;

  @VersionField()
  version!: number;
}

/** What one knows already, or counts without an instrument. */
@InputType()
export class MeasureOtherwiseInput extends CycleStepInput {
  @TextField(3, 200)
  measuredBy!: string;
}

/** When it was talked over, by which roles, and what came of it. */
@InputType()
export class NoteDiscussionInput extends CycleStepInput {
  @DayField()
  heldOn!: string;

  @EnumListField(ParticipantEnum, { least: 2 })
  participants!: Participant[];

  @TextField(1, 500, { nullable: true })
  outcome?: string | null;
}

/** Continue, change or stop. */
@InputType()
export class DecideCycleInput extends CycleStepInput {
  @EnumField(DecisionEnum)
  decision!: Decision;

  @TextField(1, 500, { nullable: true })
  reason?: string | null;
}
