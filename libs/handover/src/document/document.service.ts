import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, Refusal } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { makingDates } from '../calendar/handover.calendar.js';
import { SettingRepository } from '../calendar/setting.repository.js';
import type { Handover } from '../handover/handover.entity.js';
import type { HandoverStepInput } from '../handover/handover.input.js';
import { handoverRefusals, receiptOf } from '../handover/handover.refusals.js';
import { HandoverRepository } from '../handover/handover.repository.js';
import { ReplacementRepository } from '../replacement/replacement.repository.js';
import { DocumentRepository } from './document.repository.js';
import type { EditPartInput, RefillPartInput } from './document.input.js';
import { issueOf } from './issue.entity.js';
import { edited, misfitIn } from './part.edit.js';
import { asksForSupport, charactersIn, missingStrengths, MOST_CHARACTERS, type PartContent, type PartKind, tellsPersonNumber } from './part.entity.js';
import { PrefillService } from './prefill.service.js';

/** The document of a handover: its draft, and the frozen issue that parents read. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly handovers: HandoverRepository,
    private readonly settings: SettingRepository,
    private readonly prefills: PrefillService,
    private readonly replacements: ReplacementRepository,
  ) {}

  /** Writes the words of one part of a draft. Refuses NOT_NOW (no draft), TOO_MANY (more than fits, H4), INVALID (a number of a person, R4; a category twice or of another part), CHANGED_SINCE. */
  async editPart(unit: Unit, { handoverId, part, version, sections }: EditPartInput): Promise<Receipt> {
    const handover = await this.draft(unit, handoverId);
    const before = await this.documents.part(unit, handoverId, part);
    if (!before) throw new Refusal('NOT_FOUND', 'not_found');
    const misfit = misfitIn(before.content, sections);
    if (misfit >= 0) throw new Refusal('INVALID', 'input_does_not_fit', { place: `input.sections.${misfit}.category` });
    return this.write(unit, handover, part, version, edited(before.content, sections, unit.today));
  }

  /** Fills one part of a draft anew from the record. Refuses NOT_NOW (no draft), CHANGED_SINCE. */
  async refillPart(unit: Unit, { handoverId, part, version }: RefillPartInput): Promise<Receipt> {
    const handover = await this.draft(unit, handoverId);
    await unit.openOne('CHILD', handover.childId, 'PREPARE');
    const names = await this.handovers.leaving(unit, handover.childId);
    if (!names?.birthDate) throw handoverRefusals.notPlaced();
    const known = await this.prefills.known(unit, handover.childId, { ...names, birthDate: names.birthDate });
    return this.write(unit, handover, part, version, known.get(part) ?? { sections: [] });
  }

  /** Freezes an issue and lays it before the parents (R11). Refuses NOT_NOW (no draft, unanswered H3, strength first R12, nobody decides), INVALID (a number of a person, R4), CHANGED_SINCE. */
  async offer(unit: Unit, { handoverId, version }: HandoverStepInput): Promise<Receipt> {
    const handover = await this.draft(unit, handoverId);
    if (handover.state !== 'DRAFT') throw handoverRefusals.noDraft();
    if (!handover.warmAnswer) throw handoverRefusals.warmUnanswered();
    if (handover.warmRequired && handover.warmAnswer === 'PAPER') throw handoverRefusals.paperNotEnough();
    const parts = await this.documents.parts(unit, handoverId);
    const [missing] = missingStrengths(parts.map(({ content }) => content));
    if (missing) throw handoverRefusals.strengthFirst(missing);
    if (parts.some(({ content }) => tellsPersonNumber(content))) throw handoverRefusals.personNumber();
    const issue = issueOf(new Map(parts.map(({ kind, content }) => [kind, content])));
    if (issue.parts.length === 0) throw handoverRefusals.empty();
    await unit.open('CHILD', [handover.childId], 'PREPARE');
    if ((await this.handovers.deciders(unit, handover.childId)) === 0) throw handoverRefusals.nobodyDecides();
    await this.documents.addIssue(unit, handoverId, issue);
    return receiptOf(handoverId, await this.handovers.act(unit, handoverId, 'OFFER', version));
  }

  private async write(unit: Unit, handover: Handover, part: PartKind, version: number, content: PartContent): Promise<Receipt> {
    const most = MOST_CHARACTERS[part];
    if (charactersIn(content) > most) throw new Refusal('TOO_MANY', 'handover_part_too_long', { most });
    if (tellsPersonNumber(content)) throw handoverRefusals.personNumber();
    const now = await this.documents.setPart(unit, handover.id, part, version, content);
    // once it was sent the calendar is no longer about making it
    if (part === 'SUPPORT' && handover.state === 'DRAFT' && asksForSupport(content) !== handover.hasSupportQuestion)
      await this.setDue(unit, handover, asksForSupport(content));
    return { id: handover.id, version: now, state: handover.state };
  }

  private async setDue(unit: Unit, handover: Handover, hasSupportQuestion: boolean): Promise<void> {
    const [person, setting] = await Promise.all([this.handovers.person(unit, handover.id), this.settings.of(unit, handover.locationId)]);
    if (!person) return;
    const { due } = makingDates({ birthDate: person.birthDate, firstSchoolDay: handover.firstSchoolDay, hasSupportQuestion }, setting);
    const dueOn: CalendarDate = handover.relocation ? handover.dueOn : due;
    await this.handovers.setSupportQuestion(unit, handover.id, hasSupportQuestion, dueOn);
  }

  private async draft(unit: Unit, id: Id): Promise<Handover> {
    await unit.openOne('HANDOVER', id, 'PREPARE');
    const handover = await this.handovers.find(unit, id);
    if (!handover) throw new Refusal('NOT_FOUND', 'not_found');
    if (handover.state !== 'DRAFT' && (await this.replacements.living(unit, id))?.state !== 'DRAFT') throw handoverRefusals.noDraft();
    return handover;
  }
}
