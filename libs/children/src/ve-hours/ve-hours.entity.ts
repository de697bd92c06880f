import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Id } from '#kernel';

/** VE hours of a child in a month as planning tells them: received, or planned while the month is still to come (R21). */
@Entity({ schema: 'children', name: 've_hours' })
export class VeHours {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  /** The month's first day. */
  @Column({ type: 'date' })
  month!: CalendarDate;

  @Column({ type: 'numeric' })
  hours!: number;
}
