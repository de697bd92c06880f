import { Field, ObjectType } from '@nestjs/graphql';
import { FileType } from '#platform';

/** A tagged PDF of a text that may still change, with the mark by which the same text is known again. */
@ObjectType({ isAbstract: true })
export abstract class MarkedFileType extends FileType {
  @Field(() => String, { description: 'Of the text that stands on it; another text has another mark.' })
  mark!: string;
}
