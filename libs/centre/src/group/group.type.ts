import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { addDays, type CalendarDate, type Id } from '#kernel';
import { CalendarDateScalar, Plain } from '#platform';
import { LocationKind } from '../location/location.entity.js';

/** A group or class with where it is; the children in it are a field of the children's room. */
@ObjectType('Group')
@Plain('a group without its children')
export class GroupType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: 'Year groups as the trade writes them: 1, 2, S.' })
  yearGroups!: string[];

  @Field(() => String, { nullable: true, description: 'Of a school: 2026-2027.' })
  schoolYear!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  firstDay!: CalendarDate | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  lastDay!: CalendarDate | null;

  @Field(() => ID)
  locationId!: Id;

  @Field(() => String)
  locationName!: string;

  @Field(() => LocationKind)
  locationKind!: LocationKind;

  @Field(() => Int)
  version!: number;
}

/** Packs a group for the street. */
export function groupType(row: Omit<GroupType, 'firstDay' | 'lastDay'> & { from: CalendarDate | null; until: CalendarDate | null }): GroupType {
  const { from, until, ...group } = row;
  return { ...group, firstDay: from, lastDay: until ? addDays(until, -1) : null };
}
