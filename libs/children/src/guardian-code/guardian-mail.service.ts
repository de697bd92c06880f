import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
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

  /** The mails to send now, at most `first`, for this worker alone. One that is not sent comes back later and later, five times at most. */
  async claim(unit: Unit, first = 20): Promise<Id[]> {
    return this.mails.claim(unit, first);
  }

  /** Sends a claimed mail through `send`, in a unit of its own: whatever stops in between, no other mail goes twice. Whether it went. */
  async send(unit: Unit, id: Id, send: (mail: OutgoingMail) => Promise<void>): Promise<boolean> {
    const childId = await this.mails.open(unit, id);
    const mail = childId && (await this.compose(unit, childId, id));
    if (!mail) await this.mails.drop(unit, id);
    if (!mail || !(await delivered(send, mail))) return false;
    await this.mails.markSent(unit, id);
    return true;
  }

  private async compose(unit: Unit, childId: Id, codeId: Id): Promise<OutgoingMail | null> {
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
