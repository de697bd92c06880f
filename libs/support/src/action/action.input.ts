import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { codeEnum, DayField, EnumField, IdField, TextField, VersionField } from '#platform';
import { OfTrackInput } from '../need/need.input.js';
import { type Doer, DOERS, type Setting, SETTINGS } from './action.entity.js';

export const SettingEnum = codeEnum(SETTINGS);
registerEnumType(SettingEnum, { name: 'SupportSetting', description: "Where it is done, in the child's own places (R44)." });

export const DoerEnum = codeEnum(DOERS);
registerEnumType(DoerEnum, { name: 'SupportDoer', description: 'Who does it (R44).' });

/** An action; the id is that of the action. */
@InputType()
export class PlanActionInput extends OfTrackInput {
  @IdField({ nullable: true })
  goalId?: Id | null;

  @EnumField(SettingEnum)
  setting!: Setting;

  @EnumField(DoerEnum)
  doer!: Doer;

  @TextField(3, 300)
  what!: string;

  @DayField({ description: 'The last day.' })
  untilOn!: CalendarDate;
}

/** An action that is done. */
@InputType()
export class EndActionInput extends OfTrackInput {
  @IdField()
  actionId!: Id;

  @VersionField()
  version!: number;
}
