import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumListField, IdField, IntentInput, PatternField, TextField } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';

/** A parent's answer to changed parts; the intent id is the id of the decision. Without parts the school keeps what it has. */
@InputType()
export class DecideReplacementInput extends IntentInput {
  @IdField()
  handoverId!: Id;

  @PatternField(/^[0-9a-f]{64}$/, { description: 'The hash of the issue that was read; another one in the meantime: CHANGED_SINCE.' })
  issueHash!: string;

  @EnumListField(PartKindEnum, { description: 'The changed parts that may be replaced; none: it stays as it is.' })
  parts!: PartKind[];
}

/** What a guardian signed on paper, recorded by a colleague with where the paper is kept. */
@InputType()
export class RecordPaperReplacementInput extends DecideReplacementInput {
  @IdField()
  guardianId!: Id;

  @TextField(1, 200, { description: 'Where the signed paper is kept.' })
  proofReference!: string;
}
