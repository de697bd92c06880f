import { Field, ObjectType } from '@nestjs/graphql';

/** A file in an answer; each room says for whom its own is shown. */
@ObjectType({ isAbstract: true })
export abstract class FileType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => String, { description: 'The file itself, in base64.' })
  content!: string;
}
