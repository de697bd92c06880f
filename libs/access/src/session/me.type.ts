import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, Plain } from '#platform';

/** A post's reach: one group, one location, a whole controller, or one's own household. */
@ObjectType()
@Plain('about the reader only')
export class PostScope {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  id!: Id;
}

/** What the reader is at one controller; a request names it in `x-kindlijn-hat: <controllerId>:<role>`. */
@ObjectType()
@Plain('about the reader only')
export class HatType {
  @Field(() => ID)
  controllerId!: Id;

  @Field(() => String)
  controllerName!: string;

  @Field(() => String)
  controllerKind!: string;

  @Field(() => String)
  role!: string;

  @Field(() => [PostScope])
  scopes!: PostScope[];
}

/** The reader: name, hats and the day it is here. */
@ObjectType()
@Plain('about the reader only')
export class Me {
  @Field(() => ID)
  accountId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => CalendarDateScalar)
  today!: string;

  @Field(() => [HatType])
  hats!: HatType[];
}
