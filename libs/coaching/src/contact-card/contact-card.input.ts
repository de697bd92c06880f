import { InputType } from '@nestjs/graphql';
import { EnumListField, IntentInput, TelephoneField, TextField, VersionField } from '#platform';
import type { Weekday } from './contact-card.entity.js';
import { WeekdayEnum } from './contact-card.type.js';

/** Writes or confirms the own card; version 0 when there was none. */
@InputType()
export class KeepContactCardInput extends IntentInput {
  @VersionField({ fromNone: true })
  version!: number;

  @TextField(1, 200, { description: 'In a few words, as colleagues would look for it.' })
  expertise!: string;

  @EnumListField(WeekdayEnum)
  days!: Weekday[];

  @TelephoneField({ nullable: true })
  phone?: string | null;
}
