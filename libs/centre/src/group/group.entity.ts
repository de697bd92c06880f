import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** A group or class at one location; at school one per school year. */
@Entity({ schema: 'centre', name: 'group' })
export class Group {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ name: 'location_id', type: 'uuid' })
  locationId!: Id;

  @Column({ type: 'text' })
  name!: string;

  /** Year groups in it, as the trade writes them: `1`, `2` (R6). */
  @Column({ name: 'year_groups', type: 'text', array: true })
  yearGroups!: string[];

  /** `2026-2027`; null in childcare. */
  @Column({ name: 'school_year', type: 'text', nullable: true })
  schoolYear!: string | null;

  /** Days on which it exists, as PostgreSQL writes a range. */
  @Column({ type: 'daterange' })
  period!: string;

  /** Its key in the file it was imported from. */
  @Column({ name: 'source_key', type: 'text', nullable: true })
  sourceKey!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** The first day of a school year and the first after it; null when the second year is not the next (R35). */
export function daysOfSchoolYear(schoolYear: string): { readonly from: string; readonly until: string } | null {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(schoolYear) ?? [];
  if (!first || !second || Number(second) !== Number(first) + 1) return null;
  return { from: `${first}-08-01`, until: `${second}-08-01` };
}
