import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Id } from '#kernel';

/** The parents' application (aanmelding) recorded here; no handover opens before it (R19). */
@Entity({ schema: 'children', name: 'enrolment' })
export class Enrolment {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  @Column({ name: 'location_id', type: 'uuid' })
  locationId!: Id;

  @Column({ name: 'group_id', type: 'uuid', nullable: true })
  groupId!: Id | null;

  @Column({ name: 'recorded_on', type: 'date' })
  recordedOn!: CalendarDate;

  @Column({ name: 'first_day', type: 'date', nullable: true })
  firstDay!: CalendarDate | null;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: CalendarDate | null;

  @Column({ type: 'integer' })
  version!: number;
}
