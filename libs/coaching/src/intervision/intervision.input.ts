import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { type Theme, THEMES } from '../log/log.entity.js';
import { ThemeEnum } from '../log/log.type.js';

/** A question to coaches of all organisations; no child in it. The id is that of the question. */
@InputType()
export class AskIntervisionInput extends IntentInput {
  @Field(() => TextScalar)
  @IsString()
  @Length(10, 500)
  text!: string;

  @Field(() => ThemeEnum, { nullable: true })
  @IsOptional()
  @IsIn(THEMES)
  theme?: Theme | null;
}

/** What one thinks of a question; no child in it. The id is that of the answer. */
@InputType()
export class AnswerIntervisionInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  questionId!: Id;

  @Field(() => TextScalar)
  @IsString()
  @Length(3, 500)
  text!: string;
}

/** One's own question or answer. */
@InputType()
export class TakeBackIntervisionInput extends IntentInput {
  @Field(() => ID, { description: 'Of a question or of an answer.' })
  @IsUUID()
  ownId!: Id;
}
