import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { type CalendarDate, isCalendarDate, Refusal } from '#kernel';
import { type Allowance, newToken, Throttle } from '#platform';
import { codeHash, plainCode } from './code-word.js';
import { guardianCodeRefusals } from './guardian-code.refusals.js';
import { GuardianCodeRepository } from './guardian-code.repository.js';

const BY_ADDRESS: Allowance = { name: 'code-address', tries: 30, seconds: 900 };
const BY_CODE: Allowance = { name: 'code-code', tries: 8, seconds: 3600 };
/** Longer than any of the ways through the database, so that the time an answer takes says nothing. */
const ANSWER_MILLISECONDS = 250;

/** How a parent comes in: a one-time code and the child's birth date (C5); and how the next child joins that login. */
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
    return this.tried(address, code, async () => {
      const { token, hash } = newToken();
      const isIn = isCalendarDate(birthDate) && (await this.codes.redeem(codeHash(code), birthDate, hash));
      if (!isIn) throw guardianCodeRefusals.doesNotFit();
      return token;
    });
  }

  /**
   * Adds the child of a next code to the login of this session, within the same limits; the guardianship leaves the login it had (decision 22).
   * The same login may ask again. Refuses as `enter`, UNAUTHENTICATED, FORBIDDEN a colleague, NOT_NOW the code of the other parent.
   */
  async addChild(address: string, code: string, birthDate: CalendarDate, tokenHash: Buffer | null): Promise<void> {
    return this.tried(address, code, async () => {
      if (!tokenHash) throw new Refusal('UNAUTHENTICATED', 'session_ended');
      const outcome = isCalendarDate(birthDate) ? await this.codes.addChild(codeHash(code), birthDate, tokenHash) : null;
      if (outcome === 'NOT_BY_CODE') throw guardianCodeRefusals.notByCode();
      if (outcome === 'OTHER_PARENT') throw guardianCodeRefusals.otherParent();
      if (outcome !== 'ADDED') throw guardianCodeRefusals.doesNotFit();
    });
  }

  private async tried<Result>(address: string, code: string, attempt: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    try {
      await this.throttle.take(BY_ADDRESS, address);
      await this.throttle.take(BY_CODE, plainCode(code));
      return await attempt();
    } finally {
      await wait(Math.max(0, ANSWER_MILLISECONDS - (performance.now() - began)));
    }
  }
}
