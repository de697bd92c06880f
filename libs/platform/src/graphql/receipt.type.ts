import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import type { Id } from '#kernel';
import { Plain } from './door.js';

/**
 * What every mutation answers, and answers again when it is retried: the id of the thing, its version now, its state if it has states.
 * Never record text.
 */
@ObjectType()
@Plain('ids, versions and states only')
export class Receipt {
  @Field(() => ID)
  id!: Id;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  state?: string | null;
}

/** The part every mutation's input has. For a creation the id of the intent is the id of the new row. */
@InputType({ isAbstract: true })
export abstract class IntentInput {
  @Field(() => ID, { description: 'The id of this intent (UUID version 7): one id, one effect, the same answer.' })
  @IsUUID()
  @IsOptional()
  id!: Id;
}
