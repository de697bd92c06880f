import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ShownFor } from '#platform';
import { codeEnum } from '../step/code-enum.js';

/** The whole OPP, or the handelingsdeel alone: that is what parents answer to, and what who has the group works with. */
export const OPP_PAPERS = ['WHOLE', 'ACTION_PART'] as const;
export type OppPaperKind = (typeof OPP_PAPERS)[number];
export const OppPaperEnum = codeEnum(OPP_PAPERS);
registerEnumType(OppPaperEnum, { name: 'OppPaperKind', description: 'The whole OPP, or the handelingsdeel alone.' });

/** An OPP on paper: a tagged PDF with its version and a mark by which the same text is known again. */
@ObjectType('OppPaper')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class OppPaperType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => String, { description: 'The file itself, in base64.' })
  content!: string;

  @Field(() => String, { description: 'Of the text that stands on it; another text has another mark.' })
  mark!: string;
}
