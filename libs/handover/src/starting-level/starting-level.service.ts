import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, Refusal } from '#kernel';
import { FrameworkService, RatingService } from '#development';
import type { Receipt, Unit } from '#platform';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import type { DocumentLevel } from '../document/part.entity.js';
import { receiptOf } from '../handover/handover.refusals.js';
import { type ConfirmedDomain, type HandoverOfChild, ratingsOf, withUntouched } from './starting-level.entity.js';
import type { ConfirmedDomainInput, ConfirmStartingLevelInput } from './starting-level.input.js';
import { StartingLevelRepository } from './starting-level.repository.js';

/** The starting level as the teacher confirms or adjusts it (R16). */
@Injectable()
export class StartingLevelService {
  constructor(
    private readonly levels: StartingLevelRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly frameworks: FrameworkService,
    private readonly ratings: RatingService,
  ) {}

  /**
   * Confirms or adjusts all four domains; both values are kept, and the school's own ratings follow.
   * Refuses NOT_FOUND, INVALID (no such step, a line twice, four domains), NOT_NOW (a required conversation was not held, R14), CHANGED_SINCE.
   */
  async confirm(unit: Unit, { deliveryId, version, domains }: ConfirmStartingLevelInput): Promise<Receipt> {
    await unit.openOne('DELIVERY', deliveryId, 'CONFIRM_LEVEL');
    const delivery = await this.deliveries.find(unit, deliveryId);
    if (!delivery?.childId) throw new Refusal('NOT_NOW', 'handover_not_linked');
    await unit.openOne('CHILD', delivery.childId, 'RATE');
    const said = domains.map((domain, index) => this.read(unit, domain, `input.domains.${index}`));
    const came = await this.levels.delivered(unit, delivery.childId, deliveryId);
    const receipt = receiptOf(deliveryId, await this.levels.confirm(unit, deliveryId, version, withUntouched(said, came)));
    const ratings = ratingsOf(said, came);
    if (ratings.length > 0) await this.ratings.record(unit, delivery.childId, ratings);
    return receipt;
  }

  private read(unit: Unit, { domain, outcome, lines, note = null }: ConfirmedDomainInput, place: string): ConfirmedDomain {
    if (outcome === 'CONFIRMED') return { domain, outcome, levels: [], note };
    if (!lines || lines.length === 0) throw new Refusal('INVALID', 'handover_level_missing', { place });
    if (new Set(lines.map(({ line }) => line)).size < lines.length) throw new Refusal('INVALID', 'line_twice', { place });
    const own = new Set(this.frameworks.framework.lines.filter((line) => line.domain === domain).map(({ code }) => code));
    const levels = lines.map(({ line, step, sight, certainty }, index): DocumentLevel => {
      if (!own.has(line)) throw new Refusal('INVALID', 'no_such_line', { place: `${place}.lines.${index}` });
      this.frameworks.requireStep(line, step, `${place}.lines.${index}`);
      return { domain, line, step, sight: sight ?? 'SEEN', certainty: certainty ?? 'FAIRLY', ...seenNow(unit) };
    });
    return { domain, outcome, levels, note };
  }

  /** The state and delivered levels of each child of an opened group, in the order asked. */
  async ofChildren(unit: Unit, childIds: readonly Id[]): Promise<(HandoverOfChild | null)[]> {
    const rows = await this.levels.ofChildren(unit, childIds);
    const byChild = new Map(rows.map((row) => [row.childId, row]));
    return childIds.map((id) => byChild.get(id) ?? null);
  }
}

const seenNow = (unit: Unit): { observedOn: CalendarDate; raterRole: string } => ({ observedOn: unit.today, raterRole: unit.caller.role ?? 'TEACHER' });
