import { Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#kernel';

/** A language spoken at home (ISO 639), so that little Dutch is never read as little language. */
@Entity({ schema: 'children', name: 'home_language' })
export class HomeLanguage {
  @PrimaryColumn({ name: 'controller_id', type: 'uuid' })
  controllerId!: Id;

  @PrimaryColumn({ name: 'child_id', type: 'uuid' })
  childId!: Id;

  @PrimaryColumn({ type: 'text' })
  language!: string;
}
