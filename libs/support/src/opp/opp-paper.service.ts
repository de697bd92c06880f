import { Injectable } from '@nestjs/common';
import { ChildService, fullName } from '#children';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import type { Locale } from '#words';
import { ActionService } from '../action/action.service.js';
import { GoalService } from '../goal/goal.service.js';
import { NeedService } from '../need/need.service.js';
import { markOf, oppPaper, type OnPaper } from './opp-paper.js';
import type { OppPaperKind, OppPaperType } from './opp-paper.type.js';
import { OppService } from './opp.service.js';

/** The OPP and the handelingsdeel as PDF: what the page shows this reader, and nothing beside it. */
@Injectable()
export class OppPaperService {
  constructor(
    private readonly opps: OppService,
    private readonly needs: NeedService,
    private readonly goals: GoalService,
    private readonly actions: ActionService,
    private readonly children: ChildService,
  ) {}

  /** Who has the group gets the handelingsdeel, whatever was asked: the rest is not theirs to read. Refuses NOT_FOUND. */
  async paper(unit: Unit, childId: Id, oppId: Id, asked: OppPaperKind, locale: Locale): Promise<OppPaperType> {
    const on = await this.onPaper(unit, childId, oppId);
    const kind = unit.purposes.has('APPROACH') ? 'ACTION_PART' : asked;
    const file = await oppPaper(on, { kind, locale, madeOn: unit.today });
    // the name of a file shows on a desktop, so it tells nobody's
    const name = `${kind === 'WHOLE' ? 'opp' : 'handelingsdeel'}-versie-${on.opp.number}-${unit.today}.pdf`;
    return { name, mediaType: 'application/pdf', content: file.toString('base64'), mark: markOf(on, kind) };
  }

  private async onPaper(unit: Unit, childId: Id, oppId: Id): Promise<OnPaper> {
    const opp = (await this.opps.ofChild(unit, childId, 20)).find(({ id }) => id === oppId);
    const [child] = await this.children.names(unit, [childId]);
    if (!opp || !child) throw new Refusal('NOT_FOUND', 'not_found');
    return {
      childName: fullName(child),
      opp,
      needs: await this.needs.ofTrack(unit, childId, opp.trackId),
      goals: await this.goals.ofTrack(unit, childId, opp.trackId),
      actions: await this.actions.ofTrack(unit, childId, opp.trackId),
    };
  }
}
