import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** A school, or one kind of registered childcare (R2): one LRK number is one kind at one place. */
export enum LocationKind {
  SCHOOL = 'SCHOOL',
  KDV = 'KDV',
  PEUTEROPVANG = 'PEUTEROPVANG',
  BSO = 'BSO',
  GASTOUDER = 'GASTOUDER',
}

/** A place with one registration: BRIN and vestiging for a school, one LRK number for childcare (R2). */
@Entity({ schema: 'centre', name: 'location' })
export class Location {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'kindcentrum_id', type: 'uuid', nullable: true })
  kindcentrumId!: Id | null;

  @Column({ type: 'text' })
  kind!: LocationKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  brin!: string | null;

  @Column({ type: 'text', nullable: true })
  vestiging!: string | null;

  @Column({ type: 'text', nullable: true })
  lrk!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** What identifies a place in the registers. */
export type Registration = Pick<Location, 'kind' | 'brin' | 'vestiging' | 'lrk'>;

const SHAPES = { brin: /^\d{2}[A-Z]{2}$/, vestiging: /^\d{2}$/, lrk: /^\d{9,12}$/ } as const;

/** The first number that is missing, of another kind, or not of its shape (R2); null when the registration is right. */
export function registrationFault(registration: Registration): keyof typeof SHAPES | null {
  const asked = registration.kind === LocationKind.SCHOOL ? ['brin', 'vestiging'] : ['lrk'];
  for (const field of Object.keys(SHAPES) as (keyof typeof SHAPES)[]) {
    const value = registration[field];
    if (asked.includes(field) ? value === null || !SHAPES[field].test(value) : value !== null) return field;
  }
  return null;
}
