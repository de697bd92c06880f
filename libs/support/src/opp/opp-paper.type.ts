import { ObjectType, registerEnumType } from '@nestjs/graphql';
import { codeEnum, ShownFor } from '#platform';
import { MarkedFileType } from '../paper/marked-file.type.js';

/** The whole OPP, or the handelingsdeel alone: that is what parents answer to, and what who has the group works with. */
export const OPP_PAPERS = ['WHOLE', 'ACTION_PART'] as const;
export type OppPaperKind = (typeof OPP_PAPERS)[number];
export const OppPaperEnum = codeEnum(OPP_PAPERS);
registerEnumType(OppPaperEnum, { name: 'OppPaperKind', description: 'The whole OPP, or the handelingsdeel alone.' });

/** An OPP on paper, with its version and mark. */
@ObjectType('OppPaper')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class OppPaperType extends MarkedFileType {}
