import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addDays, type CalendarDate, type Id } from '#kernel';
import { CalendarDateScalar, Plain, ShownFor } from '#platform';
import { PostScopeKind, StaffRole } from './post.entity.js';

registerEnumType(StaffRole, { name: 'StaffRole', description: 'Roles that an administrator may give (R48).' });
registerEnumType(PostScopeKind, { name: 'PostScopeKind', description: 'What a post is about.' });

/** What a colleague does here, where, and from when to when. */
@ObjectType('Post')
@ShownFor('APPOINT')
export class PostType {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => StaffRole)
  role!: StaffRole;

  @Field(() => PostScopeKind)
  scopeKind!: PostScopeKind;

  @Field(() => ID)
  scopeId!: Id;

  @Field(() => String)
  scopeName!: string;

  @Field(() => String, { nullable: true, description: 'Of the location, or of the group’s; null over the whole organisation.' })
  locationName!: string | null;

  @Field(() => CalendarDateScalar)
  firstDay!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true })
  lastDay!: CalendarDate | null;

  @Field(() => Int)
  version!: number;
}

/** A post of the reader's own: what it is about, and from when to when. */
@ObjectType('OwnPost')
@Plain('about the reader only')
export class OwnPostType {
  @Field(() => ID)
  id!: Id;

  @Field(() => StaffRole)
  role!: StaffRole;

  @Field(() => PostScopeKind)
  scopeKind!: PostScopeKind;

  @Field(() => String)
  scopeName!: string;

  @Field(() => CalendarDateScalar)
  firstDay!: CalendarDate;

  @Field(() => CalendarDateScalar, { nullable: true })
  lastDay!: CalendarDate | null;
}

/** A role that an administrator may give here (R48). */
@ObjectType('RoleToGive')
@Plain('no person: what kind of post there is')
export class RoleToGiveType {
  @Field(() => StaffRole)
  role!: StaffRole;

  @Field(() => [PostScopeKind], { description: 'What a post of this role may be about.' })
  scopeKinds!: readonly PostScopeKind[];

  @Field(() => Boolean, { description: 'Guests of another organisation: their post always has a last day.' })
  needsLastDay!: boolean;
}

/** Packs a post for the street. */
export function postType<Row extends { from: CalendarDate; until: CalendarDate | null }>(
  row: Row,
): Omit<Row, 'from' | 'until'> & Pick<PostType, 'firstDay' | 'lastDay'> {
  const { from, until, ...post } = row;
  return { ...post, firstDay: from, lastDay: until ? addDays(until, -1) : null };
}
