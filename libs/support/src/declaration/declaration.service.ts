import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import type { Id } from '#kernel';
import type { Receipt, Unit } from '#platform';
import { receiptOf } from '../step/step.js';
import { declarationTerm, proposedEnd, refuseDeclaration } from '../term/declaration-term.js';
import type { Term } from '../term/term.js';
import type { NoteDeclarationInput, TakeBackDeclarationInput } from './declaration.input.js';
import { type Declaration, DeclarationRepository } from './declaration.repository.js';

/** TLVs with their clock (R30). */
@Injectable()
export class DeclarationService {
  constructor(
    private readonly declarations: DeclarationRepository,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<(Declaration & { readonly term: Term })[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
    return (await this.declarations.ofChild(unit, childId)).map((declaration) => ({ ...declaration, term: declarationTerm(declaration.endsOn) }));
  }

  /** Refuses NOT_FOUND, INVALID (it ends before it begins; NVT is for sbo alone). */
  async note(unit: Unit, { id, childId, locationId, category, sbo, startsOn, endsOn, swvNumber, decisionNumber }: NoteDeclarationInput): Promise<Receipt> {
    const declaration = { id, category, sbo, startsOn, endsOn: endsOn ?? proposedEnd(startsOn), swvNumber, decisionNumber };
    refuseDeclaration(declaration);
    await unit.openOne('CHILD', childId, 'SUPPORT');
    return receiptOf(id, await this.declarations.note(unit, childId, locationId, declaration));
  }

  /** Takes one from the page that was noted by mistake; its clock goes along. Refuses NOT_FOUND. */
  async takeBack(unit: Unit, { childId, declarationId }: TakeBackDeclarationInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    return receiptOf(declarationId, await this.declarations.takeBack(unit, childId, declarationId));
  }
}
