import { InputType } from '@nestjs/graphql';
import type { CalendarDate } from '#kernel';
import { DayListField, IntentInput, VersionField } from '#platform';

/** The whole profile as it is now. */
@InputType()
export class KeepProfileInput extends IntentInput {
  @VersionField({ fromNone: true, description: 'The version that was read; 0 when there was none yet.' })
  version!: number;

  @DayListField(366)
  groupDays!: CalendarDate[];

  @DayListField(100)
  supervisions!: CalendarDate[];

  @DayListField(100)
  intervisions!: CalendarDate[];
}
