import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addDays, type CalendarDate, type Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { CoachEmployerType } from '../consent/consent.type.js';
import { NamedChildType } from '../named-child/named-child.type.js';
import {
  AGE_BANDS,
  type AgeBand,
  type Consultation,
  CONSULTATION_ABOUT,
  CONSULTATION_SEXES,
  CONSULTATION_SIDES,
  CONSULTATION_STATES,
  type ConsultationAbout,
  type ConsultationSex,
  type ConsultationSide,
  type ConsultationState,
  STILL_HERE,
  type StillHere,
  type Usefulness,
  USEFULNESS_DAYS,
  USEFULNESSES,
} from './consultation.entity.js';

export const ConsultationAboutEnum = codeEnum(CONSULTATION_ABOUT);
registerEnumType(ConsultationAboutEnum, { name: 'ConsultationAbout', description: 'About one child, without a name, or about the climate of a group.' });
export const AgeBandEnum = codeEnum(AGE_BANDS);
registerEnumType(AgeBandEnum, { name: 'AgeBand', description: 'An age as a band of years, so that it points at nobody.' });
export const ConsultationSexEnum = codeEnum(CONSULTATION_SEXES);
registerEnumType(ConsultationSexEnum, { name: 'ConsultationSex', description: 'Off unless it matters for the question.' });
export const UsefulnessEnum = codeEnum(USEFULNESSES);
registerEnumType(UsefulnessEnum, { name: 'Usefulness', description: 'Whether advice was of use, some weeks later.' });
export const StillHereEnum = codeEnum(STILL_HERE);
registerEnumType(StillHereEnum, { name: 'StillHere', description: 'Whether the child is still here, where the question was about one.' });
export const ConsultationStateEnum = codeEnum(CONSULTATION_STATES);
registerEnumType(ConsultationStateEnum, { name: 'ConsultationState', description: 'How far a consultation is.' });
export const ConsultationSideEnum = codeEnum(CONSULTATION_SIDES);
registerEnumType(ConsultationSideEnum, { name: 'ConsultationSide', description: 'Whether the reader asked or was asked.' });

/** A short question to a specialist, the answer, and the own decision (R36, N1); for the two of them alone. */
@ObjectType('Consultation')
@ShownFor('CONSULT', 'ADVISE')
export class ConsultationType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => ConsultationSideEnum)
  side!: ConsultationSide;

  @Field(() => ConsultationAboutEnum)
  about!: ConsultationAbout;

  @Field(() => AgeBandEnum, { nullable: true })
  ageBand!: AgeBand | null;

  @Field(() => ConsultationSexEnum, { nullable: true })
  sex!: ConsultationSex | null;

  @Field(() => String, { description: 'Who asked and stays the owner of the question (X10).' })
  asker!: string;

  @Field(() => String)
  specialist!: string;

  @Field(() => String, { nullable: true, description: 'Of the specialist: calling is better than typing.' })
  phone!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The last day of the specialist at that location; empty when it has no end.' })
  specialistUntil!: CalendarDate | null;

  @Field(() => CalendarDateScalar)
  askedOn!: CalendarDate;

  @Field(() => CalendarDateScalar, { description: 'Two working days after it was asked.' })
  dueOn!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true })
  answeredOn!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Null while who asked has not seen the answer.' })
  answerReadOn!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  decidedOn!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'From when it can be said whether it was of use; null without an answer (N4).' })
  usefulnessFrom!: CalendarDate | null;

  @Field(() => UsefulnessEnum, { nullable: true })
  usefulness!: Usefulness | null;

  @Field(() => StillHereEnum, { nullable: true })
  stillHere!: StillHere | null;

  @Field(() => CalendarDateScalar, { description: 'When who asked ticked the ownership sentence.' })
  ownedOn!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'When the specialist did.' })
  specialistOwnedOn!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { description: 'When its words and who asked whom are forgotten.' })
  forgetOn!: CalendarDate;

  @Field(() => ConsultationStateEnum)
  state!: ConsultationState;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  question!: string | null;

  @Field(() => String, { nullable: true })
  tried!: string | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'The own decision of who asked; null for the specialist.' })
  decision!: string | null;

  @Field(() => CoachEmployerType, {
    nullable: true,
    description: 'Whom the specialist works for: for that organisation parents agree to a name; null when it was never said (R38).',
  })
  employer!: CoachEmployerType | null;

  @Field(() => NamedChildType, { nullable: true, description: 'The child that all parents with authority let it name; null while it is anonymous (R38).' })
  namedChild!: NamedChildType | null;

  static of(consultation: Consultation): ConsultationType {
    const { answeredOn, childId, callName, employerId, employer: name, ...shown } = consultation;
    const employer = employerId && name ? { employerId, name } : null;
    const namedChild = childId && callName ? { childId, callName } : null;
    return Object.assign(new ConsultationType(), shown, {
      answeredOn,
      employer,
      namedChild,
      usefulnessFrom: answeredOn && addDays(answeredOn, USEFULNESS_DAYS),
    });
  }
}
