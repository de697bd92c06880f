import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, newId, Refusal } from '#kernel';
import { type Receipt, Sealer, type SealedText, type Unit } from '#platform';
import { openColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import { evaluationTerm } from '../term/evaluation-term.js';
import { oppTerm } from '../term/opp-term.js';
import type { Term } from '../term/term.js';
import type { AnswerOppInput, BeginOppInput, RecordPaperOppAnswerInput, TakeOppStepInput, WriteOppInput } from './opp.input.js';
import { versionRow } from './opp.entity.js';
import { OppRepository, type StoredLookBack, type StoredOpp, type StoredVersion } from './opp.repository.js';

/** The sealed texts of a version: the table, and the column, of each. */
const TEXTS = {
  outflow: ['support.opp_text', 'outflow'],
  reasons: ['support.opp_text', 'reasons'],
  hearingHow: ['support.opp_text', 'hearing_how'],
  withoutConsent: ['support.opp_action_part', 'without_consent'],
  actionPart: ['support.opp_action_part', 'text'],
  drawingShows: ['support.opp_drawing', 'shows'],
} as const;
type TextName = keyof typeof TEXTS;
const NAMES = Object.keys(TEXTS) as TextName[];

/** A look back with its line. */
export type LookBack = Omit<StoredLookBack, 'line'> & { readonly line: string | null };
/** The same row with its texts opened. */
type Opened<Row> = Omit<Row, TextName> & Record<TextName, string | null>;
/** A version as it is read, also when a later one holds. */
export type OppVersionPage = Opened<StoredVersion>;
/** An OPP as it is read: texts opened, with each look back and the clock that runs. */
export type OppPage = Opened<StoredOpp> & { readonly lookBacks: readonly LookBack[]; readonly term: Term | null };

/** The text of a version as it is to be, and whether its handelingsdeel is another one. */
type Written = Pick<OppPage, 'outflow' | 'reasons' | 'actionPart'> & { readonly isOtherPart: boolean };

/** The OPP: written, talked over, the child heard, parents' answer to the handelingsdeel alone; looked back on once a school year (R28, R29). */
@Injectable()
export class OppService {
  constructor(
    private readonly opps: OppRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** The one that runs first. The teacher reads the handelingsdeel, not the perspective. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id, first: number): Promise<OppPage[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.read(unit, childId, await this.opps.ofChild(unit, childId, first));
  }

  /** One of them. Refuses NOT_FOUND. */
  async one(unit: Unit, childId: Id, oppId: Id): Promise<OppPage> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    return this.find(unit, childId, oppId);
  }

  /** Every version of one OPP, the present one first; each to whom the present one is. Refuses NOT_FOUND. */
  async versions(unit: Unit, childId: Id, oppId: Id): Promise<OppVersionPage[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT'));
    const versions = await this.openTexts(unit, childId, await this.opps.versions(unit, childId, oppId));
    if (versions.length === 0) throw new Refusal('NOT_FOUND', 'not_found');
    return versions;
  }

  /** The need was found on a day: six weeks from then. Refuses NOT_FOUND, NOT_NOW (one runs already), INVALID (a day to come). */
  async begin(unit: Unit, { id, childId, trackId, needOn }: BeginOppInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    return receiptOf(id, await this.opps.begin(unit, id, trackId, needOn));
  }

  /** Refuses NOT_FOUND, NOT_NOW (parents have it; take it back first), CHANGED_SINCE. The same handelingsdeel keeps what parents said of it. */
  async write(unit: Unit, { childId, oppId, version, ...given }: WriteOppInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const before = await this.find(unit, childId, oppId);
    const { outflow = before.outflow, reasons = before.reasons, actionPart = before.actionPart } = given;
    return this.keep(unit, childId, before, version, { outflow, reasons, actionPart, isOtherPart: actionPart !== before.actionPart });
  }

  /** Refuses NOT_FOUND, NOT_NOW (not from this state, or what is missing by name: R28), INVALID (a day), CHANGED_SINCE. */
  async step(unit: Unit, { childId, oppId, version, action, on, hearing, how, because, withChild, line }: TakeOppStepInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const before = await this.find(unit, childId, oppId);
    const evaluationId = newId();
    const [sealedHow = null, sealedBecause = null, sealedLine = null] = await this.sealer.sealAll<string | null>(unit, childId, [
      { ...placeOf(childId, before, 'hearingHow'), text: how ?? null },
      { ...placeOf(childId, before, 'withoutConsent'), text: because ?? null },
      { table: 'support.opp_evaluation', column: 'line', rowId: evaluationId, text: line ?? null },
    ]);
    const receipt = receiptOf(
      oppId,
      await this.opps.step(unit, oppId, version, {
        action,
        on,
        hearing: hearing ?? null,
        how: sealedHow,
        because: sealedBecause,
        evaluationId,
        withChild: withChild ?? false,
        line: sealedLine,
      }),
    );
    if (action !== 'ADJUST') return receipt;
    return this.keep(unit, childId, { ...before, number: before.number + 1 }, receipt.version, { ...before, isOtherPart: true });
  }

  /** A parent with authority answers to the handelingsdeel they read; refuses NOT_FOUND, NOT_NOW (it is not asked now), CHANGED_SINCE. */
  async answer(unit: Unit, { childId, oppId, version, agrees }: AnswerOppInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'AGREE_SUPPORT');
    return receiptOf(oppId, await this.opps.answer(unit, oppId, version, agrees, null));
  }

  /** The same on paper, with its proof; refuses NOT_FOUND (also a parent without authority), NOT_NOW (it is not asked now, or they answered themselves), CHANGED_SINCE. */
  async recordOnPaper(unit: Unit, { childId, oppId, version, agrees, guardianId, proofReference }: RecordPaperOppAnswerInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    return receiptOf(oppId, await this.opps.answer(unit, oppId, version, agrees, { guardianId, proofReference }));
  }

  private async find(unit: Unit, childId: Id, oppId: Id): Promise<OppPage> {
    const found = (await this.opps.ofChild(unit, childId, 20)).filter(({ id }) => id === oppId);
    const [opp] = await this.read(unit, childId, found);
    if (!opp) throw new Refusal('NOT_FOUND', 'not_found');
    return opp;
  }

  private async keep(unit: Unit, childId: Id, opp: Pick<OppPage, 'id' | 'number'>, version: number, { isOtherPart, ...texts }: Written): Promise<Receipt> {
    const names = ['outflow', 'reasons', 'actionPart'] as const;
    const [outflow = null, reasons = null, actionPart = null] = await this.sealer.sealAll<string | null>(
      unit,
      childId,
      names.map((name) => ({ ...placeOf(childId, opp, name), text: texts[name] })),
    );
    return receiptOf(opp.id, await this.opps.write(unit, opp.id, version, { outflow, reasons, actionPart, isOtherPart }));
  }

  private async read(unit: Unit, childId: Id, opps: readonly StoredOpp[]): Promise<OppPage[]> {
    const opened = await this.openTexts(unit, childId, opps);
    const lookBacks = await this.lookBacks(unit, childId, opps);
    return opened.map((opp) => {
      const own = lookBacks.filter(({ oppId }) => oppId === opp.id);
      return { ...opp, lookBacks: own, term: termOfOpp(opp, own) };
    });
  }

  private async openTexts<Row extends Pick<StoredOpp, 'id' | 'number' | TextName>>(unit: Unit, childId: Id, rows: readonly Row[]): Promise<Opened<Row>[]> {
    const places = rows.flatMap((row) => NAMES.flatMap((name) => (row[name] ? [{ ...placeOf(childId, row, name), sealed: row[name] as Buffer }] : [])));
    const texts = (await this.sealer.openAll(unit, places)).values();
    return rows.map((row) => ({
      ...row,
      ...(Object.fromEntries(NAMES.map((name) => [name, row[name] ? (texts.next().value ?? null) : null])) as Record<TextName, string | null>),
    }));
  }

  private async lookBacks(unit: Unit, childId: Id, opps: readonly StoredOpp[]): Promise<LookBack[]> {
    const started = opps.filter(({ startedOn }) => startedOn !== null);
    if (started.length === 0) return [];
    const rows = await this.opps.lookBacks(
      unit,
      started.map(({ id }) => id),
    );
    return openColumns(this.sealer, unit, { childId, table: 'support.opp_evaluation', columns: { line: 'line' } }, rows);
  }
}

const placeOf = (childId: Id, { id, number }: Pick<StoredOpp, 'id' | 'number'>, name: TextName): SealedText => ({
  childId,
  table: TEXTS[name][0],
  column: TEXTS[name][1],
  rowId: versionRow(id, number),
});

/** The clock of an OPP: six weeks until it is established, then the yearly look back; null when it ended. */
function termOfOpp({ state, needOn, startedOn }: Pick<StoredOpp, 'state' | 'needOn' | 'startedOn'>, lookBacks: readonly LookBack[]): Term | null {
  if (state === 'ENDED') return null;
  if (startedOn === null) return oppTerm({ needEstablishedOn: needOn });
  return evaluationTerm({ establishedOn: startedOn, evaluatedOn: lookBacks.map(({ onDate }) => onDate) });
}
