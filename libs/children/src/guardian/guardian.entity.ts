import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Id } from '#kernel';

/** Parental authority (gezag): who has it decides on sharing (R9); who has not, or of whom it is unknown, neither reads nor signs (design 6). */
export enum Authority {
  YES = 'YES',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}

/** How a guardian is related to the child. */
export enum GuardianRelation {
  FATHER = 'FATHER',
  MOTHER = 'MOTHER',
  LEGAL_GUARDIAN = 'LEGAL_GUARDIAN',
  FOSTER_PARENT = 'FOSTER_PARENT',
  OTHER = 'OTHER',
}

/** A parent or other carer of one child, as one controller knows them (C4). */
@Entity({ schema: 'children', name: 'guardian' })
export class Guardian {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  relation!: GuardianRelation;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text' })
  authority!: Authority;

  /** The date on which authority, or its absence, was proven. */
  @Column({ name: 'proof_on', type: 'date', nullable: true })
  proofOn!: CalendarDate | null;

  @Column({ type: 'integer' })
  version!: number;
}
