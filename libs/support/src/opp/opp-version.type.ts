import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalar, ShownFor } from '#platform';
import type { Hearing } from './opp.entity.js';
import { HearingEnum } from './opp.input.js';

/** What one version of an OPP says, the present one or an earlier. */
@ObjectType({ isAbstract: true })
export abstract class VersionOfOpp {
  @Field(() => Int, { description: 'Another handelingsdeel is a next version.' })
  number!: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'OOGO.' })
  talkedOverOn!: string | null;

  @Field(() => HearingEnum, { nullable: true })
  hearing!: Hearing['kind'] | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  heardOn!: string | null;

  @Field(() => String, { nullable: true, description: 'For care coordinator and parents.' })
  hearingHow!: string | null;

  @Field(() => String, { nullable: true, description: 'What the child’s drawing shows, when there is one; for care coordinator and parents.' })
  drawingShows!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  establishedOn!: string | null;

  @Field(() => Boolean, { nullable: true })
  withConsent!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why it was established without consent, for everybody who reads it.' })
  withoutConsent!: string | null;

  @Field(() => String, { nullable: true, description: 'For care coordinator and parents.' })
  outflow!: string | null;

  @Field(() => String, { nullable: true, description: 'For care coordinator and parents.' })
  reasons!: string | null;

  @Field(() => String, { nullable: true, description: 'Handelingsdeel.' })
  actionPart!: string | null;
}

/** A version of an OPP, also when a later one holds (R29). */
@ObjectType('OppVersion')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class OppVersionType extends VersionOfOpp {
  @Field(() => String, { nullable: true, description: 'The name of the care coordinator who established it.' })
  establishedBy!: string | null;
}
