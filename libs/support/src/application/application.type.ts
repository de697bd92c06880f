import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { APPLICATION_STATES, type ApplicationState } from '../states/application.states.js';
import { DUTY_EXCEPTIONS, type DutyException, type DutyStanding } from '../term/duty-of-care.js';
import { TermType } from '../term/term.type.js';

export const ApplicationStateEnum = codeEnum(APPLICATION_STATES);
registerEnumType(ApplicationStateEnum, { name: 'ApplicationState', description: 'Where an application stands (R26).' });
export const DutyExceptionEnum = codeEnum(DUTY_EXCEPTIONS);
registerEnumType(DutyExceptionEnum, { name: 'DutyException', description: 'Why the duty of care does not apply (R25).' });
export const DutyStandingEnum = codeEnum(['RUNNING', 'DECIDED', 'OVERDUE', 'TEMPORARY_PLACEMENT']);
registerEnumType(DutyStandingEnum, {
  name: 'DutyStanding',
  description: 'Running, decided, past its date, or past day 70 while the duty applies: a right to a temporary place (R24).',
});

/** A written application under the duty of care, with its clock (R24-R26). */
@ObjectType('SchoolApplication')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class ApplicationType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => ApplicationStateEnum)
  state!: ApplicationState;

  @Field(() => CalendarDateScalar)
  receivedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  desiredStart!: string | null;

  @Field(() => DutyStandingEnum)
  standing!: DutyStanding;

  @Field(() => [DutyExceptionEnum], { description: 'None: the duty of care applies.' })
  exceptions!: readonly DutyException[];

  @Field(() => Boolean, { description: 'Less than ten weeks before the wished first day; a warning alone.' })
  late!: boolean;

  @Field(() => CalendarDateScalar, { nullable: true })
  extendedOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'By the board, or by the parents where they took it back.' })
  decidedOn!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Of a temporary place, until there is a decision.' })
  placedOn!: string | null;

  @Field(() => String, { nullable: true })
  otherSchool!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  acceptedOn!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => TermType)
  term!: TermType;
}
