import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { codeEnum, Plain } from '#platform';
import { refuses, type Telling, TELLING_KINDS, type TellingKind } from './telling.js';

export const TellingKindEnum = codeEnum(TELLING_KINDS);
registerEnumType(TellingKindEnum, { name: 'TellingKind', description: 'How a text gives a child away (R38, X15).' });

/** A place in what somebody is typing that gives a child away. */
@ObjectType('TextHint')
@Plain("kinds and places in the reader's own text; never a name")
export class TextHintType {
  @Field(() => TellingKindEnum)
  kind!: TellingKind;

  @Field(() => Int, { description: 'The first character, from 0.' })
  from!: number;

  @Field(() => Int, { description: 'The character after the last.' })
  to!: number;

  @Field(() => Boolean, { description: 'Whether it is refused; otherwise a warning.' })
  refuses!: boolean;

  static of(telling: Telling): TextHintType {
    return Object.assign(new TextHintType(), telling, { refuses: refuses(telling) });
  }
}
