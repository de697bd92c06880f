import { Injectable } from '@nestjs/common';
import { ChildService, fullName } from '#children';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { DrawingService } from '../drawing/drawing.service.js';
import { PlanReader } from '../plan/plan-reader.js';
import { oppMark, oppPaper, type OnPaper } from './opp-paper.js';
import type { OppPaperKind, OppPaperType } from './opp-paper.type.js';
import { OppService } from './opp.service.js';

/** The OPP and the handelingsdeel as PDF: what the page shows this reader, and nothing beside it. */
@Injectable()
export class OppPaperService {
  constructor(
    private readonly opps: OppService,
    private readonly plans: PlanReader,
    private readonly children: ChildService,
    private readonly drawings: DrawingService,
  ) {}

  /** Who has the group gets the handelingsdeel, whatever was asked: the rest is not theirs to read. Refuses NOT_FOUND. */
  async paper(unit: Unit, childId: Id, oppId: Id, asked: OppPaperKind): Promise<OppPaperType> {
    const on = await this.onPaper(unit, childId, oppId);
    const kind = unit.purposes.has('APPROACH') ? 'ACTION_PART' : asked;
    const file = await oppPaper(on, { kind, madeOn: unit.today });
    // the name of a file shows on a desktop, so it tells nobody's
    const name = `${kind === 'WHOLE' ? 'opp' : 'handelingsdeel'}-versie-${on.opp.number}-${unit.today}.pdf`;
    return { name, mediaType: 'application/pdf', content: file.toString('base64'), mark: oppMark(on, kind) };
  }

  private async onPaper(unit: Unit, childId: Id, oppId: Id): Promise<OnPaper> {
    const opp = await this.opps.one(unit, childId, oppId);
    const [child] = await this.children.names(unit, [childId]);
    if (!child) throw new Refusal('NOT_FOUND', 'not_found');
    const drawing = opp.hearing && opp.drawingShows ? await this.drawings.read(unit, childId, oppId, opp.number) : null;
    return { childName: fullName(child), opp, drawing, ...(await this.plans.ofTrack(unit, childId, opp.trackId)) };
  }
}
