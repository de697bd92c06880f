import { InputType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { EnumListField, IdField, IntentInput, NumberField } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import type { PartKind } from '../document/part.entity.js';

/** Parts the school takes into its own record (opnemen in ons dossier). */
@InputType()
export class AdoptPartsInput extends IntentInput {
  @IdField()
  deliveryId!: Id;

  /** The issue that was read: words of a replacement that came since are not taken over unseen. */
  @NumberField(1, 1_000_000)
  issue!: number;

  @EnumListField(PartKindEnum, { least: 1 })
  parts!: PartKind[];
}
