import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID } from 'class-validator';
import type { Id } from '#kernel';
import { IntentInput } from '#platform';
import { PartKindEnum } from '../document/document.type.js';
import { PART_KINDS, type PartKind } from '../document/part.entity.js';

/** Parts the school takes into its own record (opnemen in ons dossier). */
@InputType()
export class AdoptPartsInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  deliveryId!: Id;

  @Field(() => [PartKindEnum])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(PART_KINDS.length)
  @IsIn(PART_KINDS, { each: true })
  parts!: PartKind[];
}
