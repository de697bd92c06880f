import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumField, IdField, IntentInput, TextField } from '#platform';
import type { Theme } from '../log/log.entity.js';
import { ThemeEnum } from '../log/log.type.js';

/** A question to coaches of all organisations; no child in it. The id is that of the question. */
@InputType()
export class AskIntervisionInput extends IntentInput {
  @TextField(10, 500)
  text!: string;

  @EnumField(ThemeEnum, { nullable: true })
  theme?: Theme | null;
}

/** What one thinks of a question; no child in it. The id is that of the answer. */
@InputType()
export class AnswerIntervisionInput extends IntentInput {
  @IdField()
  questionId!: Id;

  @TextField(3, 500)
  text!: string;
}

/** One's own question or answer. */
@InputType()
export class TakeBackIntervisionInput extends IntentInput {
  @IdField({ description: 'Of a question or of an answer.' })
  ownId!: Id;
}
