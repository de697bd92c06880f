import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { ConsentRepository } from '../consent/consent.repository.js';
import { DocumentRepository } from '../document/document.repository.js';
import { sectionTypes } from '../document/document.type.js';
import { type FrozenPart, issueOf } from '../document/issue.entity.js';
import { changesOf, type Replacement } from './replacement.entity.js';
import { ReplacementRepository } from './replacement.repository.js';
import type { ReplacementType } from './replacement.type.js';

/** What preschool and parents see of a replacement under way: as the school has it, and as it would be. */
@Injectable()
export class ReplacementPageService {
  constructor(
    private readonly replacements: ReplacementRepository,
    private readonly documents: DocumentRepository,
    private readonly consents: ConsentRepository,
  ) {}

  /** For the preschool, while it is written too; null when none is under way. The handover is opened. */
  async forSender(unit: Unit, handoverId: Id): Promise<ReplacementType | null> {
    const replacement = await this.replacements.living(unit, handoverId);
    return replacement && { ...(await this.shown(unit, handoverId, replacement)), answered: false };
  }

  /** For the parents, once it lies before them: nothing half written is ever seen. The handover is opened. */
  async forParents(unit: Unit, handoverId: Id): Promise<ReplacementType | null> {
    const replacement = await this.replacements.living(unit, handoverId);
    if (!replacement || replacement.state === 'DRAFT') return null;
    // a parent sees their own decisions only
    const decisions = await this.consents.decisions(unit, handoverId);
    const answered = decisions.some(({ issue, choice }) => issue === replacement.issue && (choice === 'REPLACE' || choice === 'KEEP'));
    return { ...(await this.shown(unit, handoverId, replacement)), answered };
  }

  private async shown(unit: Unit, handoverId: Id, replacement: Replacement): Promise<Omit<ReplacementType, 'answered'>> {
    const { issue } = replacement;
    const [before, after, standing, frozen] = await Promise.all([
      this.documents.atSchool(unit, handoverId),
      issue === null ? this.written(unit, handoverId) : this.documents.issueParts(unit, handoverId, issue),
      this.replacements.standing(unit, handoverId),
      issue === null ? null : this.documents.issue(unit, handoverId, issue),
    ]);
    const changes = changesOf(before, after).map((change) => ({
      part: change.part,
      agreed: standing.agreed.includes(change.part),
      before: sectionTypes(change.before),
      after: sectionTypes(change.after),
    }));
    return { ...replacement, issueHash: frozen?.hash ?? null, awaitedGuardians: standing.awaited, atSchool: before.map(({ kind }) => kind), changes };
  }

  /** The words being written, with the hashes they would be frozen under. */
  private async written(unit: Unit, handoverId: Id): Promise<FrozenPart[]> {
    const parts = new Map((await this.documents.parts(unit, handoverId)).map(({ kind, content }) => [kind, content]));
    return issueOf(parts).parts.flatMap(({ kind, hash }) => {
      const content = parts.get(kind);
      return content ? [{ kind, hash, content }] : [];
    });
  }
}
