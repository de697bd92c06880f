import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type CalendarDate, isCalendarDate } from '#kernel';
import { type Allowance, newToken, Throttle } from '#platform';
import { codeHash, plainCode } from './code-word.js';
import { guardianCodeRefusals } from './guardian-code.refusals.js';
import { GuardianCodeRepository } from './guardian-code.repository.js';

const BY_ADDRESS: Allowance = { name: 'code-address', tries: 30, seconds: 900 };
const BY_CODE: Allowance = { name: 'code-code', tries: 8, seconds: 3600 };
/** Longer than any of the ways through the database, so that the time an answer takes says nothing. */
const ANSWER_MILLISECONDS = 250;

/** How a parent comes in: a one-time code and the child's birth date (C5). */
@Injectable()
export class GuardianLoginService {
  constructor(
    private readonly codes: GuardianCodeRepository,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Opens a session and gives its token. Wrong code, wrong date, used, replaced and expired: the same NOT_FOUND after the same time.
   * Refuses TOO_MANY by address and by code; five wrong dates end a code for good.
   */
  async enter(address: string, code: string, birthDate: CalendarDate): Promise<string> {
    const began = performance.now();
    try {
      await this.throttle.take(BY_ADDRESS, address);
      await this.throttle.take(BY_CODE, plainCode(code));
      const { token, hash } = newToken();
      const isIn = isCalendarDate(birthDate) && (await this.codes.redeem(codeHash(code), birthDate, hash));
      if (!isIn) throw guardianCodeRefusals.doesNotFit();
      return token;
    } finally {
      await wait(Math.max(0, ANSWER_MILLISECONDS - (performance.now() - began)));
    }
  }
}
