import { InputType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { DayField, EnumField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { PostScopeKind, StaffRole } from './post.entity.js';

/** Whom to appoint, as what, for which group, location or organisation, from when to when. */
@InputType()
export class AppointInput extends IntentInput {
  @TextField(1, 200, { description: 'How the identity provider knows this colleague (its subject).' })
  login!: string;

  @TextField(1, 200)
  name!: string;

  @EnumField(StaffRole)
  role!: StaffRole;

  @EnumField(PostScopeKind)
  scopeKind!: PostScopeKind;

  @IdField()
  scopeId!: Id;

  @DayField()
  firstDay!: CalendarDate;

  @DayField({ nullable: true, description: "A guest's post always has one." })
  lastDay?: CalendarDate | null;
}

/** Which post ends, and after which day; at once when none is given. */
@InputType()
export class EndPostInput extends IntentInput {
  @IdField()
  postId!: Id;

  @DayField({ nullable: true })
  lastDay?: CalendarDate | null;

  @VersionField()
  version!: number;
}
