import { InputType, registerEnumType } from '@nestjs/graphql';
import { type ProtectiveFactor, ProtectiveFactorEnum } from '#coaching';
import type { Id } from '#kernel';
import { codeEnum, EnumField, IdField, IntentInput, TextField } from '#platform';
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
  @IdField()
  childId!: Id;

  @IdField()
  trackId!: Id;
}

/** One line; the id is that of the line. */
@InputType()
export class NoteNeedInput extends OfTrackInput {
  @EnumField(NeedKindEnum)
  kind!: NeedKind;

  @EnumField(StarterEnum, { nullable: true, description: 'With a need, and with a need alone.' })
  starter?: Starter | null;

  @EnumField(DomainEnum)
  domain!: Domain;

  @EnumField(ProtectiveFactorEnum, { nullable: true })
  factor?: ProtectiveFactor | null;

  @TextField(3, 500)
  text!: string;
}

/** A line that goes from the page. */
@InputType()
export class RemoveNeedInput extends OfTrackInput {
  @IdField()
  needId!: Id;
}
