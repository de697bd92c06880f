import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { BundleAction } from '../states/bundle.states.js';
import { type Outcome, takeStep } from '../step/step.js';
import type { Bundle, BundleDocument } from './bundle.entity.js';

/** A bundle that is made: its content sealed. */
interface NewBundle {
  readonly id: Id;
  readonly childId: Id;
  readonly readers: string;
  readonly documents: readonly BundleDocument[];
  readonly mark: string;
  readonly content: Buffer;
}

/** A step of a bundle that was seen at a version. */
interface BundleStep {
  readonly childId: Id;
  readonly bundleId: Id;
  readonly version: number;
  readonly action: BundleAction;
  readonly on: CalendarDate;
}

/** Bundles of opened children. */
@Injectable()
export class BundleRepository {
  /** The latest first. */
  async ofChild(unit: Unit, childId: Id): Promise<Bundle[]> {
    return unit.query<Bundle>(
      `select b.id, b.state, b.readers, b.documents, b.mark, b.made_on as "madeOn", b.handed_on as "handedOn", b.received_on as "receivedOn", b.version
       from support.bundle b where b.controller_id = $1 and b.child_id = $2 order by b.made_on desc, b.id desc limit 20`,
      [unit.controllerId, childId],
    );
  }

  /** What stands in one, sealed; null when it was thrown away. */
  async content(unit: Unit, childId: Id, bundleId: Id): Promise<Buffer | null> {
    const [row] = await unit.query<{ content: Buffer }>(
      'select c.content from support.bundle_content c where c.controller_id = $1 and c.child_id = $2 and c.bundle_id = $3',
      [unit.controllerId, childId, bundleId],
    );
    return row?.content ?? null;
  }

  async make(unit: Unit, { id, childId, readers, documents, mark, content }: NewBundle): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.make_bundle($1, $2, $3, $4::text[], $5, $6)', [id, childId, readers, documents, mark, content]);
  }

  async step(unit: Unit, { childId, bundleId, version, action, on }: BundleStep): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.step_bundle($1, $2, $3, $4, $5)', [childId, bundleId, version, action, on]);
  }
}
