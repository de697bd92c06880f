import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Id } from '#kernel';

/** How a code reaches a guardian. */
export enum CodeChannel {
  LETTER = 'LETTER',
  MAIL = 'MAIL',
}

/** A one-time code that lets one guardian in (C5): good for 30 days, for one use, and for five tries with a wrong date. */
@Entity({ schema: 'children', name: 'guardian_code' })
export class GuardianCode {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  @Column({ name: 'guardian_id', type: 'uuid' })
  guardianId!: Id;

  /** SHA-256 of the code; the code itself is derived again from its id when a letter is printed. */
  @Column({ name: 'code_hash', type: 'bytea' })
  codeHash!: Buffer;

  @Column({ type: 'text' })
  channel!: CodeChannel;

  @Column({ name: 'made_on', type: 'date' })
  madeOn!: CalendarDate;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  @Column({ name: 'replaced_at', type: 'timestamptz', nullable: true })
  replacedAt!: Date | null;

  @Column({ name: 'wrong_tries', type: 'smallint' })
  wrongTries!: number;
}

/** A code that waits to be mailed: no address and no text. */
@Entity({ schema: 'children', name: 'guardian_mail' })
export class GuardianMail {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  /** The id of the code. */
  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  @Column({ name: 'guardian_id', type: 'uuid' })
  guardianId!: Id;

  @Column({ name: 'queued_at', type: 'timestamptz' })
  queuedAt!: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'tried_at', type: 'timestamptz', nullable: true })
  triedAt!: Date | null;

  @Column({ type: 'smallint' })
  tries!: number;
}
