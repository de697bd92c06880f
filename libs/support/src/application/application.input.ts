import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { BooleanField, codeEnum, DayField, EnumField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { APPLICATION_ACTIONS, type ApplicationAction } from '../states/application.states.js';

export const ApplicationActionEnum = codeEnum(APPLICATION_ACTIONS);
registerEnumType(ApplicationActionEnum, {
  name: 'ApplicationAction',
  description: 'What a school board does with an application, or writes down on the parents’ word; parents themselves only take it back (R26).',
});

/** A written application; the id is that of the application. */
@InputType()
export class ReceiveApplicationInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField({ description: 'The school.' })
  locationId!: Id;

  @DayField()
  receivedOn!: CalendarDate;

  @DayField({ nullable: true })
  desiredStart?: CalendarDate | null;

  @BooleanField({ description: 'In writing; otherwise the duty of care does not begin (R25).' })
  written!: boolean;

  @BooleanField({ description: 'This school is the parents’ first preference.' })
  firstPreference!: boolean;

  @BooleanField({ description: 'The school is full by its published policy.' })
  fullByPolicy!: boolean;
}

/** A step of an application that was seen at this version. */
@InputType()
export class TakeApplicationStepInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  applicationId!: Id;

  @VersionField()
  version!: number;

  @EnumField(ApplicationActionEnum)
  action!: ApplicationAction;

  @DayField({
    description: 'A day that has come: told, decided, accepted by the other school, or on which the parents took it back; of parents themselves today.',
  })
  on!: CalendarDate;

  @TextField(2, 120, { nullable: true, description: 'With FIND_OTHER_SCHOOL: which school said yes.' })
  otherSchool?: string | null;
}
