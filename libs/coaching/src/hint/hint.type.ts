import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { codeEnum, ShownFor } from '#platform';
import { HINT_KINDS, type HintKind } from './hint.entity.js';

export const HintKindEnum = codeEnum(HINT_KINDS);
registerEnumType(HintKindEnum, { name: 'HintKind', description: 'What in a text would lead to a child: street, brother or sister, rare trait, other.' });

/** Words that would give a child of the own group away (X15). */
@ObjectType('GroupHint')
@ShownFor('KEEP_HINTS')
export class HintType {
  @Field(() => ID)
  id!: Id;

  @Field(() => HintKindEnum)
  kind!: HintKind;

  @Field(() => String)
  text!: string;
}
