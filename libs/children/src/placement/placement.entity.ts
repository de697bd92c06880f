import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** The period in which a child belongs to a group; periods in one group never overlap. */
@Entity({ schema: 'children', name: 'placement' })
export class Placement {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  @Column({ name: 'group_id', type: 'uuid' })
  groupId!: Id;

  /** From the first day until, not including, the day after the last. */
  @Column({ type: 'daterange' })
  period!: string;

  @Column({ type: 'integer' })
  version!: number;
}
