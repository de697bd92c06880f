import { createTransport } from 'nodemailer';
import type { GuardianMailService, OutgoingMail } from '#children';
import type { Config, Units } from '#platform';

type Deliver = (mail: OutgoingMail) => Promise<void>;

/** Carries the codes that wait to be mailed, one controller at a time, each mail in a unit of its own: a worker that is killed sends one twice at most. */
export class Mailman {
  constructor(
    private readonly units: Units,
    private readonly mails: GuardianMailService,
    private readonly deliver: Deliver,
  ) {}

  /** Sends what waits; what fails is tried again later. */
  async send(): Promise<void> {
    const posts = await this.units.plain<{ account: string; controller: string }>(
      'select access.service_account() as account, c as controller from access.service_controllers() c',
      [],
    );
    for (const { account, controller } of posts) {
      const service = { kind: 'service', accountId: account, controllerId: controller } as const;
      const claimed = await this.units.run(service, 'SendMail', (unit) => this.mails.claim(unit));
      for (const id of claimed) await this.units.run(service, 'SendMail', (unit) => this.mails.send(unit, id, this.deliver));
    }
  }
}

/** How mail leaves this installation: by SMTP; in a demo it lies in its mailbox already; null when nothing was set up. */
export function carrierOf({ mode, mail }: Pick<Config, 'mode' | 'mail'>): Deliver | null {
  if (!mail) return mode === 'production' ? null : async () => undefined;
  const transport = createTransport(mail.url);
  return async ({ to, subject, text }) => void (await transport.sendMail({ from: mail.from, to, subject, text }));
}
