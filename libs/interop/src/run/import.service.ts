import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { EffectService } from '../effect/effect.service.js';
import { PlanService } from '../plan/plan.service.js';
import { ImportState } from './import.entity.js';
import { importRefusals } from './import.refusals.js';
import { ImportRepository, type ImportRow, type RowCount, type Unfinished } from './import.repository.js';
import { type RowFilter, RowRepository, type ShownRow } from './row.repository.js';

export type { ImportRow } from './import.repository.js';

/** Which rows an administrator points at. */
export interface ChosenRows {
  readonly importId: Id;
  readonly version: number;
  readonly rows: readonly number[];
}

/** Imports as an administrator works with them: look, leave out, confirm, apply, undo. */
@Injectable()
export class ImportService {
  constructor(
    private readonly imports: ImportRepository,
    private readonly rows: RowRepository,
    private readonly plans: PlanService,
    private readonly effects: EffectService,
  ) {}

  /** Imports of the own organisation, the latest first. */
  async page(unit: Unit, first: number, after: Id | null): Promise<ImportRow[]> {
    await unit.openOne('CONTROLLER', unit.controllerId, 'IMPORT');
    return this.imports.page(unit, first, after);
  }

  /** One import; refuses NOT_FOUND. */
  async get(unit: Unit, id: Id): Promise<ImportRow> {
    await unit.openOne('IMPORT', id, 'IMPORT');
    const found = await this.imports.find(unit, id);
    if (!found) throw new Refusal('NOT_FOUND', 'not_found');
    return found;
  }

  /** How far the caller's own upload is; null for anybody else's. */
  async progress(unit: Unit, id: Id): ReturnType<ImportRepository['progress']> {
    return this.imports.progress(unit, id);
  }

  /** Of an opened import: rows by kind, verdict and action; what waits; when the same file was applied before. */
  async standing(unit: Unit, id: Id): Promise<{ counts: RowCount[]; unfinished: Unfinished; appliedBefore: Date | null }> {
    const [counts, unfinished, appliedBefore] = await Promise.all([
      this.imports.counts(unit, id),
      this.imports.unfinished(unit, id),
      this.imports.appliedBefore(unit, id),
    ]);
    return { counts, unfinished, appliedBefore };
  }

  /** What was written, by kind of thing. Refuses NOT_FOUND. */
  async report(unit: Unit, id: Id): Promise<{ thing: string; created: number; changed: number }[]> {
    await unit.openOne('IMPORT', id, 'IMPORT');
    return this.imports.report(unit, id);
  }

  /** Rows in the order of the file. Refuses NOT_FOUND. */
  async pageOfRows(unit: Unit, id: Id, filter: RowFilter, after: number, first: number): Promise<ShownRow[]> {
    await unit.openOne('IMPORT', id, 'IMPORT');
    return this.rows.page(unit, id, filter, after, first);
  }

  /** Leaves rows out, or takes them in again. Refuses NOT_FOUND, INVALID, NOT_NOW, CHANGED_SINCE. */
  async leaveOut(unit: Unit, { importId, version, rows }: ChosenRows, leftOut: boolean): Promise<Receipt> {
    await this.holdReady(unit, importId, version);
    const changed = await this.rows.leaveOut(unit, importId, rows, leftOut);
    if (changed !== new Set(rows).size) throw importRefusals.row();
    await this.rows.followGroups(unit, importId, rows, leftOut);
    return this.next(unit, importId, version, ImportState.READY);
  }

  /** Says that rows are who they seem to be (R35). Refuses NOT_FOUND, INVALID, NOT_NOW, CHANGED_SINCE. */
  async confirm(unit: Unit, { importId, version, rows }: ChosenRows, allNew: boolean): Promise<Receipt> {
    await this.holdReady(unit, importId, version);
    if (rows.length > 0 && (await this.rows.confirm(unit, importId, rows)) !== new Set(rows).size) throw importRefusals.row();
    if (allNew) await this.rows.confirmNew(unit, importId);
    return this.next(unit, importId, version, ImportState.READY);
  }

  /** Plans once more against the records of now. Refuses NOT_FOUND, NOT_NOW, CHANGED_SINCE. */
  async replan(unit: Unit, id: Id, version: number): Promise<Receipt> {
    await this.plans.prepare(unit);
    const held = await this.holdReady(unit, id, version);
    await this.imports.keepPlan(unit, id, await this.plans.make(unit, held));
    return this.next(unit, id, version, ImportState.READY);
  }

  /**
   * Applies the whole import: what was confirmed is what happens. Refuses NOT_NOW while a fault is not left out or a row waits for confirmation,
   * CHANGED_SINCE when the records changed since the plan was shown.
   */
  async apply(unit: Unit, id: Id, version: number): Promise<Receipt> {
    await this.plans.prepare(unit);
    const held = await this.holdReady(unit, id, version);
    const { faults, doubts } = await this.imports.unfinished(unit, id);
    if (faults > 0 || doubts > 0) throw importRefusals.unfinished(faults, doubts);
    if ((await this.plans.make(unit, held)) !== held.planHash) throw importRefusals.planChanged();
    await this.effects.apply(unit, id);
    return this.next(unit, id, version, ImportState.APPLIED);
  }

  /** Undoes the whole import; every record becomes as it was. Refuses NOT_NOW with counts of what was built on it. */
  async undo(unit: Unit, id: Id, version: number): Promise<Receipt> {
    await this.plans.prepare(unit);
    const held = await this.hold(unit, id, version, ImportState.APPLIED);
    if (!(await this.effects.isKept(unit, id))) throw importRefusals.tooOld();
    await unit.openOne('LOCATION', held.locationId, 'IMPORT');
    await this.effects.openTouched(unit, id);
    const inTheWay = await this.effects.inTheWay(unit, id);
    if (Object.keys(inTheWay).length > 0) throw importRefusals.builtUpon(inTheWay);
    await this.effects.undo(unit, id);
    return this.next(unit, id, version, ImportState.UNDONE);
  }

  private holdReady(unit: Unit, id: Id, version: number): Promise<ImportRow> {
    return this.hold(unit, id, version, ImportState.READY);
  }

  private async hold(unit: Unit, id: Id, version: number, state: ImportState): Promise<ImportRow> {
    await unit.openOne('IMPORT', id, 'IMPORT');
    const held = await this.imports.hold(unit, id);
    if (!held) throw new Refusal('NOT_FOUND', 'not_found');
    if (held.state !== state) throw importRefusals.state(held.state);
    if (held.version !== version) throw new Refusal('CHANGED_SINCE', 'changed_since', { version: held.version });
    return held;
  }

  private async next(unit: Unit, id: Id, version: number, state: ImportState): Promise<Receipt> {
    return { id, version: await this.imports.move(unit, id, version, state), state };
  }
}
