import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** A colleague as the roster of a location names them; rights come from posts alone (R35). */
@Entity({ schema: 'centre', name: 'staff_member' })
export class StaffMember {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'location_id', type: 'uuid' })
  locationId!: Id;

  /** The login of this colleague, once known. */
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: Id | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ name: 'source_key', type: 'text', nullable: true })
  sourceKey!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
