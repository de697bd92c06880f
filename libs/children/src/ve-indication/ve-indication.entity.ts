import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** The VE indication: by whom, from when to when, which programme and how many dayparts a week (R8, R21). */
@Entity({ schema: 'children', name: 've_indication' })
export class VeIndication {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  @Column({ name: 'indicated_by', type: 'text' })
  indicatedBy!: string;

  @Column({ type: 'text', nullable: true })
  programme!: string | null;

  @Column({ type: 'daterange' })
  period!: string;

  @Column({ name: 'dayparts_per_week', type: 'integer', nullable: true })
  daypartsPerWeek!: number | null;

  @Column({ type: 'integer' })
  version!: number;
}
