import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Id } from '#kernel';
import type { Finding } from '../import/finding.js';

/** The formats that come in. */
export enum ImportFormat {
  EDEXML = 'EDEXML',
  ROSTER = 'ROSTER',
}

/** READING while the file comes in; READY to be confirmed; REFUSED as a whole; APPLIED; UNDONE after that. */
export enum ImportState {
  READING = 'READING',
  READY = 'READY',
  REFUSED = 'REFUSED',
  APPLIED = 'APPLIED',
  UNDONE = 'UNDONE',
}

/** One file that an administrator brought in for a location; the file itself is not kept. */
@Entity({ schema: 'interop', name: 'import' })
export class Import {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'location_id', type: 'uuid' })
  locationId!: Id;

  @Column({ type: 'text' })
  format!: ImportFormat;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  /** SHA-256 of the file, to know it again. */
  @Column({ name: 'file_hash', type: 'text', nullable: true })
  fileHash!: string | null;

  @Column({ type: 'text' })
  state!: ImportState;

  @Column({ name: 'school_year', type: 'text', nullable: true })
  schoolYear!: string | null;

  /** The day an EDEXML file tells about. */
  @Column({ name: 'reference_date', type: 'date', nullable: true })
  referenceDate!: CalendarDate | null;

  /** Headings of a roster, and which field each fills. */
  @Column({ type: 'text', array: true })
  headings!: string[];

  @Column({ type: 'jsonb' })
  columns!: Record<string, string>;

  /** What is to be said of the file as a whole, at most a hundred things. */
  @Column({ type: 'jsonb' })
  findings!: Finding[];

  /** Fingerprint of the writes that were shown; what is confirmed is what happens. */
  @Column({ name: 'plan_hash', type: 'text', nullable: true })
  planHash!: string | null;

  @Column({ type: 'bigint' })
  bytes!: number;

  @Column({ type: 'integer' })
  records!: number;

  @Column({ name: 'made_by', type: 'uuid' })
  madeBy!: Id;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;

  @Column({ name: 'applied_at', type: 'timestamptz', nullable: true })
  appliedAt!: Date | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;
}
