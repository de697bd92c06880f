import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** Locations of several controllers under one pedagogical vision; owns no personal data (R2). */
@Entity({ schema: 'centre', name: 'kindcentrum' })
export class Kindcentrum {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  municipality!: string;
}
