import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { codeEnum, DayField, EnumField, EnumListField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { TRACK_ACTIONS, type TrackAction } from '../states/track.states.js';
import { type Decider, DECIDERS } from './track.entity.js';

export const TrackActionEnum = codeEnum(TRACK_ACTIONS);
registerEnumType(TrackActionEnum, {
  name: 'SupportTrackAction',
  description: 'Heavier, lighter, the same for a while, for good, the yearly look, enough, well, again, left (R27, X16).',
});

export const DeciderEnum = codeEnum(DECIDERS);
registerEnumType(DeciderEnum, { name: 'SupportDecider', description: 'Who decided together, by role.' });

/** Who decided, why, when one looks again, and when it is enough. */
@InputType({ isAbstract: true })
export abstract class StepWordsInput extends IntentInput {
  @IdField()
  childId!: Id;

  @EnumListField(DeciderEnum, { least: 1 })
  decidedBy!: Decider[];

  @DayField({ nullable: true, description: 'Without it the standard: six weeks, a year for support that stays, three months after stopping.' })
  reviewOn?: CalendarDate | null;

  @TextField(3, 1000, { nullable: true, description: 'Asked for more support, support again, and going on past the date.' })
  reason?: string | null;

  @TextField(3, 500, { nullable: true, description: 'Wanneer is het genoeg? Asked wherever support goes on.' })
  enoughWhen?: string | null;
}

/** Support begins. The id is that of the track. */
@InputType()
export class StartTrackInput extends StepWordsInput {
  @IdField()
  locationId!: Id;

  @TextField(1, 8, { description: 'The code of a level of the scale in use at that location.' })
  level!: string;

  @IdField({ description: 'The account of a colleague of that location; never of youth care or the SWV (R27, R39).' })
  ownerId!: Id;
}

/** A decision on a track that was seen at this version. */
@InputType()
export class TakeTrackStepInput extends StepWordsInput {
  @IdField()
  trackId!: Id;

  @VersionField()
  version!: number;

  @EnumField(TrackActionEnum)
  action!: TrackAction;

  @TextField(1, 8, { nullable: true, description: 'The level after a step up or down; otherwise it stays.' })
  level?: string | null;
}

/** Another owner. */
@InputType()
export class HandOverTrackInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  trackId!: Id;

  @VersionField()
  version!: number;

  @IdField({ description: 'The account of a colleague who may own it.' })
  ownerId!: Id;

  @TextField(3, 1000, { description: 'Parents read it as well.' })
  reason!: string;
}
