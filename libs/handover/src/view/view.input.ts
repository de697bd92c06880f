import { InputType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { codeEnum, EnumField, IdField, IntentInput, TextField } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';
import { MOST_VIEW, type Voice, VOICES } from './view.entity.js';

export const VoiceEnum = codeEnum(VOICES);
registerEnumType(VoiceEnum, { name: 'HandoverVoice', description: "Whose own words: a parent's or the child's." });

/** Own words beside a part, or beside the whole; an empty text takes them back. The intent id is the id of this version (R11). */
@InputType()
export class AddViewInput extends IntentInput {
  @IdField()
  handoverId!: Id;

  @EnumField(VoiceEnum, { nullable: true, description: 'PARENT when not given.' })
  voice?: Voice | null;

  @EnumField(PartKindEnum, { nullable: true, description: 'Without: beside the whole.' })
  part?: PartKind | null;

  @TextField(0, MOST_VIEW)
  text!: string;
}

/** Words that a guardian wrote on paper, typed over by a colleague word for word, with where the paper is kept. */
@InputType()
export class RecordPaperViewInput extends AddViewInput {
  @IdField()
  guardianId!: Id;

  @TextField(1, 200)
  proofReference!: string;
}
