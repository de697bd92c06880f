import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { PROTECTIVE_FACTORS, type ProtectiveFactor, ProtectiveFactorEnum } from '#coaching';
import type { Id } from '#kernel';
import { IntentInput, TextScalar } from '#platform';
import { codeEnum } from '../step/code-enum.js';
import { type Domain, DOMAINS, NEED_KINDS, type NeedKind, type Starter, STARTERS } from './need.entity.js';

export const NeedKindEnum = codeEnum(NEED_KINDS);
registerEnumType(NeedKindEnum, { name: 'SupportNeedKind', description: 'What helps, what is needed, what hinders.' });

export const StarterEnum = codeEnum(STARTERS);
registerEnumType(StarterEnum, { name: 'SupportStarter', description: 'How the sentence of a need begins.' });

export const DomainEnum = codeEnum(DOMAINS);
registerEnumType(DomainEnum, { name: 'SupportDomain', description: 'Family, childcare or school, neighbourhood (R42).' });

/** Something of a track of a child. */
@InputType({ isAbstract: true })
export abstract class OfTrackInput extends IntentInput {
  @Field(() => ID)
  @IsUUID()
  childId!: Id;

  @Field(() => ID)
  @IsUUID()
  trackId!: Id;
}

/** One line; the id is that of the line. */
@InputType()
export class NoteNeedInput extends OfTrackInput {
  @Field(() => NeedKindEnum)
  @IsIn(NEED_KINDS)
  kind!: NeedKind;

  @Field(() => StarterEnum, { nullable: true, description: 'With a need, and with a need alone.' })
  @IsOptional()
  @IsIn(STARTERS)
  starter?: Starter | null;

  @Field(() => DomainEnum)
  @IsIn(DOMAINS)
  domain!: Domain;

  @Field(() => ProtectiveFactorEnum, { nullable: true })
  @IsOptional()
  @IsIn(PROTECTIVE_FACTORS)
  factor?: ProtectiveFactor | null;

  @Field(() => TextScalar)
  @IsString()
  @Length(3, 500)
  text!: string;
}

/** A line that goes from the page. */
@InputType()
export class RemoveNeedInput extends OfTrackInput {
  @Field(() => ID)
  @IsUUID()
  needId!: Id;
}
