import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Id } from '#kernel';

/** Sex as the trade's files say it (R5); never needed to work with a child. */
export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
  UNKNOWN = 'UNKNOWN',
  UNSPECIFIED = 'UNSPECIFIED',
}

/** This controller's own record of a child; another controller's record of the same child is another row (R1). */
@Entity({ schema: 'children', name: 'child' })
export class Child {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'given_names', type: 'text', nullable: true })
  givenNames!: string | null;

  @Column({ name: 'call_name', type: 'text' })
  callName!: string;

  @Column({ name: 'family_prefix', type: 'text', nullable: true })
  familyPrefix!: string | null;

  @Column({ name: 'family_name', type: 'text', nullable: true })
  familyName!: string | null;

  @Column({ name: 'birth_date', type: 'date', nullable: true })
  birthDate!: CalendarDate | null;

  @Column({ type: 'text' })
  sex!: Sex;

  /** Its key in the file it was imported from. */
  @Column({ name: 'source_key', type: 'text', nullable: true })
  sourceKey!: string | null;

  /** The last day the child was here; retention counts from it (R46). */
  @Column({ name: 'left_on', type: 'date', nullable: true })
  leftOn!: CalendarDate | null;

  @Column({ type: 'integer' })
  version!: number;

  /** Small letters without accents, made by the database, to find a child by. */
  @Column({ name: 'search_name', type: 'text', nullable: true, insert: false, update: false, select: false })
  searchName!: string | null;
}

/** What a child is called in full, `Noor de Boer`. */
export function fullName({ callName, familyPrefix, familyName }: Pick<Child, 'callName' | 'familyPrefix' | 'familyName'>): string {
  return [callName, familyPrefix, familyName].filter(Boolean).join(' ');
}
