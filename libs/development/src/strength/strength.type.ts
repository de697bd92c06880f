import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';
import type { Id } from '#kernel';
import { StrengthKindEnum } from '../framework/framework.type.js';
import type { StrengthKind } from '../framework/strengths.file.js';
import type { Strength } from './strength.entity.js';

/** What a child loves, is proud of, is calmed by, or what works with us (O16). */
@ObjectType('Strength')
@ShownFor('MEET', 'FOLLOW', 'RATE')
export class StrengthType implements Strength {
  @Field(() => ID)
  id!: Id;

  @Field(() => StrengthKindEnum)
  kind!: StrengthKind;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'The chip it came from; null for own words.' })
  suggestion!: string | null;
}
