import { InputType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { DayField, IdField, IntentInput, VersionField } from '#platform';

/** A child in a group from the first day; in a class, until the end of its school year when no last day is given. */
@InputType()
export class PlaceChildInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  groupId!: Id;

  @DayField()
  firstDay!: CalendarDate;

  @DayField({ nullable: true })
  lastDay?: CalendarDate | null;
}

/** A placement that has not begun. */
@InputType()
export class CancelPlacementInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  placementId!: Id;

  @VersionField()
  version!: number;
}

/** The last day of a placement. */
@InputType()
export class EndPlacementInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  placementId!: Id;

  @DayField()
  lastDay!: CalendarDate;

  @VersionField()
  version!: number;
}
