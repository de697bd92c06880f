import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { OPP_STATES, type OppState } from '../states/opp.states.js';
import { TermType } from '../term/term.type.js';
import { VersionOfOpp } from './opp-version.type.js';

export const OppStateEnum = codeEnum(OPP_STATES);
registerEnumType(OppStateEnum, { name: 'OppState', description: 'Where an OPP stands (R28).' });

/** A look back on an OPP with parents, and with the child or not (R29). */
@ObjectType('OppLookBack')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class OppLookBackType {
  @Field(() => ID)
  id!: Id;

  @Field(() => CalendarDateScalar)
  onDate!: string;

  @Field(() => Boolean)
  withChild!: boolean;

  @Field(() => String, { nullable: true })
  line!: string | null;
}

/** An ontwikkelingsperspectief with its present version (R28). */
@ObjectType('Opp')
@ShownFor('SUPPORT', 'APPROACH', 'OWN_SUPPORT')
export class OppType extends VersionOfOpp {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  trackId!: Id;

  @Field(() => String, { description: 'The school where it is made.' })
  locationName!: string;

  @Field(() => String, { description: 'The organisation that answers for it.' })
  organisationName!: string;

  @Field(() => OppStateEnum)
  state!: OppState;

  @Field(() => CalendarDateScalar)
  needOn!: string;

  @Field(() => CalendarDateScalar, { description: 'Six weeks after the need was found.' })
  dueOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  startedOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When parents were asked to answer to the handelingsdeel.' })
  askedOn!: string | null;

  @Field(() => Int, { description: 'Parents who answered to the handelingsdeel.' })
  answered!: number;

  @Field(() => Int, { description: 'Of those, who agree with it as it stands.' })
  agreed!: number;

  @Field(() => Boolean, { nullable: true, description: 'What the parent who asks said of the handelingsdeel as it stands.' })
  yourAnswer!: boolean | null;

  @Field(() => [OppLookBackType], { description: 'The earliest first.' })
  lookBacks!: readonly OppLookBackType[];

  @Field(() => TermType, { nullable: true, description: 'The clock that runs now.' })
  term!: TermType | null;
}
