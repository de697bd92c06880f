import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ageLabel, type CalendarDate, type Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';
import { OFFERED_HOURS, type VeMonth, type VeProgress, veProgress } from '../ve-hours/ve-hours.js';
import { fullName, Sex } from './child.entity.js';

registerEnumType(Sex, { name: 'Sex', description: 'As the files of the trade say it (R5).' });

/** A child by name and group, no more: a list, a search, a task. */
@ObjectType('ChildName')
@ShownFor('FIND', 'ROSTER', 'MEET', 'RATE', 'STARTING_LEVELS', 'GUARDIANS', 'ENROL', 'OWN_CHILD')
export class ChildNameType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String, { description: 'Call name and family name, Noor de Boer.' })
  name!: string;

  @Field(() => [String], { description: 'The groups of today.' })
  groups!: string[];
}

/** A period in a group, the last day included. */
@ObjectType('ChildPlacement')
@ShownFor('MEET', 'ENROL')
export class ChildPlacementType {
  @Field(() => ID)
  id!: Id;

  @Field(() => ID)
  groupId!: Id;

  @Field(() => String)
  groupName!: string;

  @Field(() => String)
  locationName!: string;

  @Field(() => CalendarDateScalar)
  firstDay!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true })
  lastDay!: CalendarDate | null;

  @Field(() => Int)
  version!: number;
}

/** An application (aanmelding) that was recorded here and has not ended (R19). */
@ObjectType('ChildEnrolment')
@ShownFor('MEET', 'ENROL')
export class ChildEnrolmentType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => String, { nullable: true })
  groupName!: string | null;

  @Field(() => CalendarDateScalar)
  recordedOn!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstDay!: CalendarDate | null;
}

/** The VE indication with the programme followed (R8). */
@ObjectType('VeIndication')
@ShownFor('MEET')
export class VeIndicationType {
  @Field(() => String)
  indicatedBy!: string;

  @Field(() => String, { nullable: true })
  programme!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstDay!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  lastDay!: CalendarDate | null;

  @Field(() => Int, { nullable: true })
  daypartsPerWeek!: number | null;

  @Field(() => Int)
  version!: number;
}

/** How far a child is with its hours of VE, by what planning told of each month (R21). */
@ObjectType('VeHours')
@ShownFor('MEET')
export class VeHoursType implements VeProgress {
  @Field(() => Float, { description: 'Hours that count: between 2;6 and 4;0, six a day at most.' })
  counted!: number;

  @Field(() => Float, { description: 'The same with what is planned for months to come.' })
  forecast!: number;

  @Field(() => Int, { description: 'What has to be offered.' })
  needed!: number;

  @Field(() => Boolean)
  reached!: boolean;

  @Field(() => Boolean)
  willReach!: boolean;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day of the last month that was received.' })
  until!: CalendarDate | null;
}

/** One child on one card: who it is; strengths and levels are fields of later rooms. */
@ObjectType('Child')
@ShownFor('MEET')
export class ChildType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  callName!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CalendarDateScalar, { nullable: true })
  birthDate!: CalendarDate | null;

  @Field(() => String, { nullable: true, description: 'Years;months today, 3;11.' })
  age!: string | null;

  @Field(() => [String], { description: 'Languages at home, ISO 639.' })
  languages!: string[];

  @Field(() => [ChildPlacementType], { description: 'Newest first.' })
  placements!: ChildPlacementType[];

  @Field(() => [ChildEnrolmentType])
  enrolments!: ChildEnrolmentType[];

  @Field(() => VeIndicationType, { nullable: true })
  veIndication!: VeIndicationType | null;

  @Field(() => VeHoursType, { nullable: true, description: 'Null while planning told of no month.' })
  veHours!: VeHoursType | null;

  @Field(() => Int)
  version!: number;
}

interface Named {
  readonly callName: string;
  readonly familyPrefix: string | null;
  readonly familyName: string | null;
}

/** Packs a name for the street. */
export function childNameType<Row extends Named & { readonly id: Id; readonly groups: string[] }>(row: Row): ChildNameType {
  return { id: row.id, callName: row.callName, name: fullName(row), groups: row.groups };
}

/** Packs a card for the street; the age is that of `today`. */
export function childType(
  { veMonths, ...row }: Named & Omit<ChildType, 'name' | 'age' | 'veHours'> & { readonly veMonths: readonly VeMonth[] },
  today: CalendarDate,
): ChildType {
  const { birthDate } = row;
  const veHours = birthDate && veMonths.length > 0 ? { ...veProgress(birthDate, veMonths, today), needed: OFFERED_HOURS } : null;
  return { ...row, name: fullName(row), age: birthDate ? ageLabel(birthDate, today) : null, veHours };
}
