import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type ProtectiveFactor, ProtectiveFactorEnum } from '#coaching';
import type { Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Domain, NeedKind, Starter } from './need.entity.js';
import { DomainEnum, NeedKindEnum, StarterEnum } from './need.input.js';

/** One line of what helps, is needed or hinders (P2). */
@ObjectType('SupportNeed')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT', 'TEAM_SEAT')
export class NeedType {
  @Field(() => ID)
  id!: Id;

  @Field(() => NeedKindEnum)
  kind!: NeedKind;

  @Field(() => StarterEnum, { nullable: true })
  starter!: Starter | null;

  @Field(() => DomainEnum)
  domain!: Domain;

  @Field(() => ProtectiveFactorEnum, { nullable: true })
  factor!: ProtectiveFactor | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => CalendarDateScalar)
  notedOn!: string;
}
