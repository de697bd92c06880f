import { InputType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { BooleanField, codeEnum, EnumField, EnumListField, IdField, IntentInput, PatternField, TextField } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';
import { type Choice, CHOICES } from './consent.entity.js';

export const ChoiceEnum = codeEnum(CHOICES);
registerEnumType(ChoiceEnum, { name: 'HandoverChoice', description: 'All, core, nothing, chosen parts, or on paper, carried by the parents themselves.' });

/** A parent's decision on the issue they read; the intent id is the id of the decision. */
@InputType()
export class DecideInput extends IntentInput {
  @IdField()
  handoverId!: Id;

  @PatternField(/^[0-9a-f]{64}$/, { description: 'The hash of the issue that was read; another one in the meantime: CHANGED_SINCE.' })
  issueHash!: string;

  @EnumField(ChoiceEnum)
  choice!: Choice;

  @EnumListField(PartKindEnum, { nullable: true, description: 'The parts, for CHOSEN.' })
  parts?: PartKind[] | null;

  @BooleanField({ nullable: true, description: 'Health is a tick of its own, with any choice; not given: no.' })
  healthToo?: boolean | null;
}

/** What a guardian signed on paper, recorded by a colleague with where the paper is kept. */
@InputType()
export class RecordPaperDecisionInput extends DecideInput {
  @IdField()
  guardianId!: Id;

  @TextField(1, 200, { description: 'Where the signed paper is kept.' })
  proofReference!: string;
}

/** Takes consent back: everything, or the parts that are named. The intent id is the id of the decision. */
@InputType()
export class WithdrawConsentInput extends IntentInput {
  @IdField()
  handoverId!: Id;

  @EnumListField(PartKindEnum, { least: 1, nullable: true, description: 'Only these parts, once it was sent; without: everything.' })
  parts?: PartKind[] | null;
}

/** A withdrawal on paper. */
@InputType()
export class RecordPaperWithdrawalInput extends WithdrawConsentInput {
  @IdField()
  guardianId!: Id;

  @TextField(1, 200)
  proofReference!: string;
}
