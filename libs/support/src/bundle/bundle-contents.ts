import { Injectable } from '@nestjs/common';
import { ChildService, fullName } from '#children';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { FamilyService } from '../family/family.service.js';
import { OppService } from '../opp/opp.service.js';
import { PlanReader } from '../plan/plan-reader.js';
import { TrackService } from '../track/track.service.js';
import { BUNDLE_DOCUMENTS, type BundleContent, type BundleDocument, type BundleSection } from './bundle.entity.js';
import { oppSection, parentsSection, supportSection } from './sections.js';

/** Collects what stands in a bundle, document by document, from the pages of the child as they are today. */
@Injectable()
export class BundleContents {
  constructor(
    private readonly tracks: TrackService,
    private readonly plans: PlanReader,
    private readonly opps: OppService,
    private readonly families: FamilyService,
    private readonly children: ChildService,
  ) {}

  /** Refuses NOT_FOUND, NOT_NOW (no support, or no OPP while it was picked). */
  async collect(unit: Unit, childId: Id, documents: readonly BundleDocument[], readers: string): Promise<BundleContent> {
    const [track] = await this.tracks.ofChild(unit, childId, 1);
    if (!track) throw new Refusal('NOT_NOW', 'bundle_no_support');
    const [child] = await this.children.names(unit, [childId]);
    if (!child) throw new Refusal('NOT_FOUND', 'not_found');
    const sections: BundleSection[] = [];
    for (const document of BUNDLE_DOCUMENTS.filter((one) => documents.includes(one))) {
      if (document === 'SUPPORT') sections.push(supportSection(track, await this.plans.ofTrack(unit, childId, track.id)));
      if (document === 'PARENTS') sections.push(parentsSection(await this.families.texts(unit, childId), unit.today));
      if (document === 'OPP') sections.push(oppSection(await this.opp(unit, childId)));
    }
    const place = await this.tracks.placeOf(unit, track.locationId);
    return { madeOn: unit.today, ...place, readers, child: { name: fullName(child), birthDate: child.birthDate }, sections };
  }

  private async opp(unit: Unit, childId: Id) {
    const [opp] = await this.opps.ofChild(unit, childId, 1);
    if (!opp) throw new Refusal('NOT_NOW', 'bundle_no_opp');
    return opp;
  }
}
