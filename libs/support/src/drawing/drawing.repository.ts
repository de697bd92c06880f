import { Injectable } from '@nestjs/common';
import type { Id } from '#kernel';
import type { Unit } from '#platform';
import { type Outcome, takeStep } from '../step/step.js';

/** A drawing as it is stored: sealed, as is what it shows. */
export interface StoredDrawing {
  readonly picture: Buffer;
  readonly shows: Buffer;
}

/** Drawings of opened children. */
@Injectable()
export class DrawingRepository {
  async ofVersion(unit: Unit, childId: Id, oppId: Id, number: number): Promise<StoredDrawing | undefined> {
    const [drawing] = await unit.query<StoredDrawing>(
      'select d.picture, d.shows from support.opp_drawing d where d.controller_id = $1 and d.child_id = $2 and d.opp_id = $3 and d.number = $4',
      [unit.controllerId, childId, oppId, number],
    );
    return drawing;
  }

  /** The number of the present version of an OPP. */
  async presentNumber(unit: Unit, childId: Id, oppId: Id): Promise<number | undefined> {
    const [opp] = await unit.query<{ number: number }>('select o.number from support.opp o where o.controller_id = $1 and o.child_id = $2 and o.id = $3', [
      unit.controllerId,
      childId,
      oppId,
    ]);
    return opp?.number;
  }

  async keep(unit: Unit, oppId: Id, version: number, { picture, shows }: StoredDrawing): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.keep_opp_drawing($1, $2, $3, $4)', [oppId, version, picture, shows]);
  }

  async remove(unit: Unit, oppId: Id, version: number): Promise<Outcome | undefined> {
    return takeStep(unit, 'select * from support.remove_opp_drawing($1, $2)', [oppId, version]);
  }
}
