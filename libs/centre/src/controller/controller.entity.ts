import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** What kind of legal entity answers for its own records (R2). */
export const CONTROLLER_KINDS = ['SCHOOL_BOARD', 'CHILDCARE', 'YOUTH_CARE', 'SWV', 'MUNICIPALITY', 'OTHER'] as const;
export type ControllerKind = (typeof CONTROLLER_KINDS)[number];

/** A legal entity (verwerkingsverantwoordelijke) to which every row about a person belongs (R1). */
@Entity({ schema: 'centre', name: 'controller' })
export class Controller {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id;

  @Column({ type: 'text' })
  kind!: ControllerKind;

  @Column({ type: 'text' })
  name!: string;
}
