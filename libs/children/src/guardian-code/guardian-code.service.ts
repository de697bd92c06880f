import { Inject, Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import { CONFIG, type Config, derivedKey, type Receipt, type Unit } from '#platform';
import { GuardianRepository } from '../guardian/guardian.repository.js';
import { codeHash, codeOf } from './code-word.js';
import { CodeChannel } from './guardian-code.entity.js';
import type { IssueGuardianCodeInput } from './guardian-code.input.js';
import { guardianCodeRefusals } from './guardian-code.refusals.js';
import { GuardianCodeRepository } from './guardian-code.repository.js';
import { letterWords, type LetterWords } from './guardian-letter.js';

/** A letter that can be printed. */
export interface GuardianLetter {
  readonly codeId: Id;
  readonly code: string;
  readonly lastDay: string;
  readonly dutch: LetterWords;
  readonly english: LetterWords;
}

/** One-time codes for guardians, in a letter or a mail (C5). */
@Injectable()
export class GuardianCodeService {
  private readonly key: Buffer;

  constructor(
    private readonly codes: GuardianCodeRepository,
    private readonly guardians: GuardianRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.key = derivedKey(config.secret, 'guardian code');
  }

  /** Makes a code of 30 days and takes earlier unused ones out of use. Refuses NOT_FOUND, NOT_NOW without an address to mail to. */
  async issue(unit: Unit, { id, childId, guardianId, channel }: IssueGuardianCodeInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'GUARDIANS');
    const guardian = await this.guardians.find(unit, childId, guardianId);
    if (!guardian) throw new Refusal('NOT_FOUND', 'not_found');
    if (channel === CodeChannel.MAIL && !guardian.email) throw guardianCodeRefusals.noAddress();
    await this.codes.add(unit, { id, childId, guardianId, channel, hash: codeHash(codeOf(this.key, id)) });
    return { id, version: 1 };
  }

  /** The letter of a code that nobody used yet. Refuses NOT_FOUND, NOT_NOW. */
  async letter(unit: Unit, childId: Id, codeId: Id): Promise<GuardianLetter> {
    await unit.openOne('CHILD', childId, 'GUARDIANS');
    return this.write(unit, childId, codeId);
  }

  /** The same for a child that was opened before; refuses likewise. */
  async write(unit: Unit, childId: Id, codeId: Id): Promise<GuardianLetter & { readonly email: string | null }> {
    const row = await this.codes.letter(unit, childId, codeId);
    if (!row) throw new Refusal('NOT_FOUND', 'not_found');
    if (!row.isOpen) throw guardianCodeRefusals.notOpen();
    const code = codeOf(this.key, codeId);
    const facts = { ...row, code, address: this.config.publicUrl };
    return { codeId, code, lastDay: row.lastDay, email: row.email, dutch: letterWords('nl', facts), english: letterWords('en', facts) };
  }
}
