import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import { FrameworkService, ProfileService } from '#development';
import type { Unit } from '#platform';
import { DocumentRepository } from './document.repository.js';
import type { PartContent, PartKind } from './part.entity.js';
import { prefill } from './prefill.js';

/** The names and places of a child, as the handover read them. */
export interface NamesOfChild {
  readonly callName: string;
  readonly givenNames: string | null;
  readonly familyName: string | null;
  readonly birthDate: CalendarDate;
  readonly groupName: string | null;
  readonly locationName: string | null;
  readonly placementId: Id | null;
  readonly since: CalendarDate | null;
}

/** Fills drafts with what the record knows (H2). The child is opened for PREPARE. */
@Injectable()
export class PrefillService {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly profiles: ProfileService,
    private readonly frameworks: FrameworkService,
  ) {}

  /** Writes all seven parts of a new draft. */
  async fill(unit: Unit, handoverId: Id, childId: Id, names: NamesOfChild): Promise<void> {
    await this.documents.addParts(unit, handoverId, await this.known(unit, childId, names));
  }

  /** What the seven parts would say now. */
  async known(unit: Unit, childId: Id, names: NamesOfChild): Promise<Map<PartKind, PartContent>> {
    const [profile, languages] = await Promise.all([this.profiles.of(unit, childId), this.documents.homeLanguages(unit, childId)]);
    return prefill({ ...names, groupName: names.groupName ?? '', locationName: names.locationName ?? '', profile, languages }, this.frameworks.framework);
  }
}
