import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { codeEnum, FileType, ShownFor } from '#platform';

/** The whole OPP, or the handelingsdeel alone: that is what parents answer to, and what who has the group works with. */
export const OPP_PAPERS = ['WHOLE', 'ACTION_PART'] as const;
export type OppPaperKind = (typeof OPP_PAPERS)[number];
export const OppPaperEnum = codeEnum(OPP_PAPERS);
registerEnumType(OppPaperEnum, { name: 'OppPaperKind', description: 'The whole OPP, or the handelingsdeel alone.' });

/** An OPP on paper: a tagged PDF with its version and a mark by which the same text is known again. */
@ObjectType('OppPaper')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class OppPaperType extends FileType {
  @Field(() => String, { description: 'Of the text that stands on it; another text has another mark.' })
  mark!: string;
}
