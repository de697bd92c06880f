import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, FileType, ShownFor } from '#platform';
import { BUNDLE_STATES, type BundleState } from '../states/bundle.states.js';
import type { BundleDocument } from './bundle.entity.js';
import { BundleDocumentEnum } from './bundle.input.js';

export const BundleStateEnum = codeEnum(BUNDLE_STATES);
registerEnumType(BundleStateEnum, { name: 'BundleState', description: 'Made, handed over, received, thrown away.' });

export const BUNDLE_FORMATS = ['PDF', 'JSON'] as const;
export type BundleFormat = (typeof BUNDLE_FORMATS)[number];
export const BundleFormatEnum = codeEnum(BUNDLE_FORMATS);
registerEnumType(BundleFormatEnum, { name: 'BundleFormat', description: 'A tagged PDF with a page of contents, or JSON.' });

/** A bundle for the samenwerkingsverband (P8). */
@ObjectType('SupportBundle')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class BundleType {
  @Field(() => ID)
  id!: Id;

  @Field(() => BundleStateEnum)
  state!: BundleState;

  @Field(() => String, { description: 'Who reads it next (P9).' })
  readers!: string;

  @Field(() => [BundleDocumentEnum])
  documents!: readonly BundleDocument[];

  @Field(() => String, { description: 'SHA-256 of what stands in it.' })
  mark!: string;

  @Field(() => CalendarDateScalar)
  madeOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  handedOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  receivedOn!: string | null;

  @Field(() => Int)
  version!: number;
}

/** A bundle as a file. */
@ObjectType('BundleFile')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class BundleFileType extends FileType {}
