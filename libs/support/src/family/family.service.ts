import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { Id } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { FamilyMatch, FamilyText } from './family.entity.js';
import type { CommentFamilyTextInput, ProposeSupportFamilyInput, StepSupportFamilyInput, WriteFamilyTextInput } from './family.input.js';
import { FamilyRepository } from './family.repository.js';

/** Where the words of parents are sealed. */
export const wordsOf = (childId: Id) => ({ childId, table: 'support.family_text', columns: { text: 'text' } }) as const;
const commentOf = (childId: Id) => ({ childId, table: 'support.family_comment', columns: { comment: 'comment' } }) as const;
const familyOf = (childId: Id) => ({ childId, table: 'support.family_match', columns: { family: 'family' } }) as const;

/** Parents as principal: their own words and plan, which nobody else changes (R43), and a support family that they choose (domain 0.1 u). */
@Injectable()
export class FamilyService {
  constructor(
    private readonly families: FamilyRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** What each parent wrote, with what was said beside it. Refuses NOT_FOUND. */
  async texts(unit: Unit, childId: Id): Promise<FamilyText[]> {
    await this.openToRead(unit, childId);
    const texts = await openColumns(this.sealer, unit, wordsOf(childId), await this.families.texts(unit, childId));
    const comments = await openColumns(this.sealer, unit, commentOf(childId), await this.families.comments(unit, childId));
    return texts.map((text) => ({ ...text, comments: comments.filter(({ textId }) => textId === text.id) }));
  }

  /** Support families of a child, the one that runs first. Refuses NOT_FOUND. */
  async matches(unit: Unit, childId: Id): Promise<FamilyMatch[]> {
    await this.openToRead(unit, childId);
    return openColumns(this.sealer, unit, familyOf(childId), await this.families.matches(unit, childId));
  }

  /** Refuses NOT_FOUND, CHANGED_SINCE. */
  async write(unit: Unit, { childId, textId, part, version, text }: WriteFamilyTextInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'OWN_WORDS');
    const sealed = await sealColumns<'text', string>(this.sealer, unit, wordsOf(childId), textId, { text });
    return receiptOf(textId, await this.families.write(unit, childId, { id: textId, part, version, sealed: sealed.text }));
  }

  /** Refuses NOT_FOUND. */
  async comment(unit: Unit, { id, childId, textId, comment }: CommentFamilyTextInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const sealed = await sealColumns<'comment', string>(this.sealer, unit, commentOf(childId), id, { comment });
    return receiptOf(id, await this.families.comment(unit, id, textId, sealed.comment));
  }

  /** Refuses NOT_FOUND, NOT_NOW (one stands beside this family), INVALID (nobody here to tell). */
  async propose(unit: Unit, { id, childId, family, signalTo }: ProposeSupportFamilyInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const sealed = await sealColumns<'family', string>(this.sealer, unit, familyOf(childId), id, { family });
    return receiptOf(id, await this.families.propose(unit, childId, id, sealed.family, signalTo));
  }

  /** Refuses NOT_FOUND, NOT_NOW (not from this state; parents choose themselves), INVALID (checklist, VOG, dates), CHANGED_SINCE. */
  async step(unit: Unit, { childId, matchId, version, action, checked, vogOn, familyChoseOn, startsOn, endsOn }: StepSupportFamilyInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_WORDS'));
    const more = { checked: checked ?? null, vogOn: vogOn ?? null, familyChoseOn: familyChoseOn ?? null, startsOn: startsOn ?? null, endsOn: endsOn ?? null };
    return receiptOf(matchId, await this.families.step(unit, childId, matchId, version, { action, ...more }));
  }

  private async openToRead(unit: Unit, childId: Id): Promise<void> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
  }
}
