import { Injectable } from '@nestjs/common';
import { Refusal } from '#kernel';
import type { Unit } from '#platform';
import { sentence } from '#words';
import { GuardianCodeService } from './guardian-code.service.js';
import { plainLetter } from './guardian-letter.js';
import { GuardianMailRepository } from './guardian-mail.repository.js';

/** A mail to one guardian: how to come in, nothing about how the child is doing. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends the codes that wait to be mailed; for the worker. */
@Injectable()
export class GuardianMailService {
  constructor(
    private readonly mails: GuardianMailRepository,
    private readonly codes: GuardianCodeService,
  ) {}

  /** Sends at most `first` mails through `send`; one that fails is tried again, five times at most. Gives how many were sent. */
  async sendDue(unit: Unit, send: (mail: OutgoingMail) => Promise<void>, first = 20): Promise<number> {
    let sent = 0;
    for (const { id, childId } of await this.mails.take(unit, first)) {
      const mail = await this.compose(unit, childId, id);
      if (!mail) await this.mails.drop(unit, id);
      else if (await delivered(send, mail)) {
        await this.mails.markSent(unit, id);
        sent += 1;
      } else await this.mails.markFailed(unit, id);
    }
    return sent;
  }

  private async compose(unit: Unit, childId: string, codeId: string): Promise<OutgoingMail | null> {
    try {
      const { email, dutch, english } = await this.codes.write(unit, childId, codeId);
      if (!email) return null;
      return { to: email, subject: sentence('nl', 'letter.subject'), text: `${plainLetter(dutch)}\n\n--\n\n${plainLetter(english)}` };
    } catch (error) {
      if (error instanceof Refusal && (error.code === 'NOT_NOW' || error.code === 'NOT_FOUND')) return null;
      throw error;
    }
  }
}

async function delivered(send: (mail: OutgoingMail) => Promise<void>, mail: OutgoingMail): Promise<boolean> {
  try {
    await send(mail);
    return true;
  } catch {
    return false;
  }
}
