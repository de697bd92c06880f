import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, Refusal } from '#kernel';
import { plainPicture, type Receipt, Sealer, type Unit } from '#platform';
import { versionRow } from '../opp/opp.entity.js';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { AddOppDrawingInput, RemoveOppDrawingInput } from './drawing.input.js';
import { DrawingRepository } from './drawing.repository.js';

/** Bytes of a drawing at the most: in base64 it fits through the door with the rest of its request. */
const MOST = 70_000;

/** A drawing as it is read: a JPEG in base64 and what it shows; null where the child's key was erased. */
export interface Drawing {
  readonly picture: string | null;
  readonly shows: string | null;
}

/** The drawing with which a child was heard on a version of its OPP; read by who reads its words (R28). */
@Injectable()
export class DrawingService {
  constructor(
    private readonly drawings: DrawingRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** Refuses NOT_FOUND, also when that version has none. */
  async ofVersion(unit: Unit, childId: Id, oppId: Id, number: number): Promise<Drawing> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
    return this.read(unit, childId, oppId, number);
  }

  /** The same of a child that is open already. */
  async read(unit: Unit, childId: Id, oppId: Id, number: number): Promise<Drawing> {
    const sealed = await this.drawings.ofVersion(unit, childId, oppId, number);
    if (!sealed) throw new Refusal('NOT_FOUND', 'not_found');
    const [drawing] = await openColumns(this.sealer, unit, sealedOf(childId), [{ id: versionRow(oppId, number), ...sealed }]);
    return { picture: drawing?.picture ?? null, shows: drawing?.shows ?? null };
  }

  /** Refuses NOT_FOUND, INVALID (no JPEG, or too large), NOT_NOW (before the talk, or parents have it already), CHANGED_SINCE. */
  async add(unit: Unit, { childId, oppId, version, picture: given, shows }: AddOppDrawingInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const number = await this.drawings.presentNumber(unit, childId, oppId);
    if (number === undefined) throw new Refusal('NOT_FOUND', 'not_found');
    const picture = pictureIn(given).toString('base64');
    const sealed = await sealColumns<'picture' | 'shows', string>(this.sealer, unit, sealedOf(childId), versionRow(oppId, number), { picture, shows });
    return receiptOf(oppId, await this.drawings.keep(unit, oppId, version, sealed));
  }

  /** Refuses NOT_FOUND, NOT_NOW (there is none, or it is not the time), CHANGED_SINCE. */
  async remove(unit: Unit, { childId, oppId, version }: RemoveOppDrawingInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    return receiptOf(oppId, await this.drawings.remove(unit, oppId, version));
  }
}

const sealedOf = (childId: Id) => ({ childId, table: 'support.opp_drawing', columns: { picture: 'picture', shows: 'shows' } }) as const;

function pictureIn(given: string): Buffer {
  const bytes = Buffer.from(given, 'base64');
  if (bytes.length > MOST) throw new Refusal('INVALID', 'opp_drawing_large', { most: MOST / 1_000 });
  const picture = plainPicture(bytes);
  if (!picture) throw new Refusal('INVALID', 'opp_drawing_kind');
  return picture;
}
