import { InputType, registerEnumType } from '@nestjs/graphql';
import { IsString, Length, Matches } from 'class-validator';
import type { CalendarDate, Id } from '#kernel';
import { EnumField, IdField, IntentInput } from '#platform';
import { CodeChannel } from './guardian-code.entity.js';

registerEnumType(CodeChannel, { name: 'CodeChannel' });

/** A code for a guardian, by letter or mail. The intent's id is the code's. */
@InputType()
export class IssueGuardianCodeInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  guardianId!: Id;

  @EnumField(CodeChannel)
  channel!: CodeChannel;
}

/** What a parent types to come in: `POST /auth/code`. */
export class GuardianLoginBody {
  @IsString()
  @Length(1, 40)
  code!: string;

  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  birthDate!: CalendarDate;
}
