import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import { PART_KINDS, type PartKind } from '../document/part.entity.js';
import { enumOf } from '../states/code-enum.js';
import { MOST_VIEW, type Voice, VOICES } from './view.entity.js';

export const VoiceEnum = enumOf(VOICES);
registerEnumType(VoiceEnum, { name: 'HandoverVoice', description: 'Whose own words: a parent\'s or the child\'s.' });

/** Own words beside a part, or beside the whole; an empty text takes them back. The intent id is the id of this version (R11). */
@InputType()
export class AddViewInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  handoverId!: Id;

  @Field(() => VoiceEnum, { nullable: true, description: 'PARENT when not given.' })
  @IsOptional()
  @IsIn(VOICES)
  voice?: Voice | null;

  @Field(() => PartKindEnum, { nullable: true, description: 'Without: beside the whole.' })
  @IsOptional()
  @IsIn(PART_KINDS)
  part?: PartKind | null;

  @Field(() => TextScalar)
  @IsString()
  @MaxLength(MOST_VIEW)
  text!: string;
}

/** Words that a guardian wrote on paper, typed over by a colleague word for word, with where the paper is kept. */
@InputType()
export class RecordPaperViewInput extends AddViewInput {
  @Field(() => ID)
  @IsUUID()
  guardianId!: Id;

  @Field(() => TextScalar)
  @IsString()
  @Length(1, 200)
  proofReference!: string;
}
