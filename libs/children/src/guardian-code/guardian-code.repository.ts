import { Injectable } from '@nestjs/common';
import { type CalendarDate, type Id, newId } from '#kernel';
import { type Unit, Units } from '#platform';
import type { CodeChannel } from './guardian-code.entity.js';

/** What a letter is written with. */
export interface LetterRow {
  readonly guardianName: string;
  readonly email: string | null;
  readonly hasAuthority: boolean;
  /** Null when the child was not opened by name: a mail says "your child". */
  readonly childName: string | null;
  readonly organisation: string;
  /** The last day on which the code works. */
  readonly lastDay: CalendarDate;
  readonly isOpen: boolean;
}

/** What came of a next code: OTHER_PARENT of a child this login has already, NOT_BY_CODE for the login of a colleague. */
export type AddedChild = 'ADDED' | 'OTHER_PARENT' | 'NOT_BY_CODE';

/** One-time codes of guardians. */
@Injectable()
export class GuardianCodeRepository {
  constructor(private readonly units: Units) {}

  /** Keeps a code by its hash; the database sets its term and takes earlier unused codes of this guardian out of use. */
  async add(unit: Unit, code: { id: Id; childId: Id; guardianId: Id; hash: Buffer; channel: CodeChannel }): Promise<void> {
    await unit.query(
      `insert into children.guardian_code (controller_id, id, child_id, guardian_id, code_hash, channel, made_on, expires_at) values ($1, $2, $3, $4, $5, $6, $7, now())`,
      [unit.controllerId, code.id, code.childId, code.guardianId, code.hash, code.channel, unit.today],
    );
  }

  async letter(unit: Unit, childId: Id, codeId: Id): Promise<LetterRow | null> {
    const [row] = await unit.query<LetterRow>(
      `select g.name as "guardianName", g.email, g.authority = 'YES' as "hasAuthority", c.call_name as "childName", o.name as organisation,
         (k.expires_at at time zone 'Europe/Amsterdam')::date - 1 as "lastDay",
         k.used_at is null and k.replaced_at is null and k.wrong_tries < 5 and k.expires_at > access.now() as "isOpen"
       from children.guardian_code k
       join children.guardian g on g.controller_id = k.controller_id and g.id = k.guardian_id
       left join children.child c on c.controller_id = k.controller_id and c.id = k.child_id
       join centre.controller o on o.id = k.controller_id
       where k.controller_id = $1 and k.child_id = $2 and k.id = $3`,
      [unit.controllerId, childId, codeId],
    );
    return row ?? null;
  }

  /** Uses a code up and opens the session of that guardian, whose account is made at the first time; false whatever was wrong. */
  async redeem(hash: Buffer, birthDate: CalendarDate, tokenHash: Buffer): Promise<boolean> {
    const [row] = await this.units.plain<{ account: Id | null }>('select children.redeem_code($1, $2, $3, $4) as account', [
      hash,
      birthDate,
      newId(),
      tokenHash,
    ]);
    return row?.account != null;
  }

  /** Uses a code up for the login of an open session; null whatever was wrong with code or date, an error without a session. */
  async addChild(hash: Buffer, birthDate: CalendarDate, tokenHash: Buffer): Promise<AddedChild | null> {
    const [row] = await this.units.plain<{ outcome: AddedChild | null }>('select children.add_child($1, $2, $3) as outcome', [hash, birthDate, tokenHash]);
    return row?.outcome ?? null;
  }
}
