import type { Id } from '#kernel';
import type { Units } from '#platform';
import { sentence } from '#words';

/** A mail that says that something is due, and nothing of what or whom. */
export interface DigestMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const AT_ONCE = 50;

/** Queues the digests of this week and sends what waits, at working hours alone (B8); gives how many went. For the worker. */
export async function sendDigests(units: Units, publicUrl: string, send: (mail: DigestMail) => Promise<void>): Promise<number> {
  await units.plain('select support.queue_digests()', []);
  const waiting = await units.plain<{ controller: Id; id: Id; address: string }>('select * from support.take_digests($1)', [AT_ONCE]);
  let sent = 0;
  for (const { controller, id, address } of waiting) {
    if (!(await went(send, mailTo(address, publicUrl)))) continue;
    await units.plain('select support.digest_sent($1, $2)', [controller, id]);
    sent += 1;
  }
  return sent;
}

function mailTo(to: string, publicUrl: string): DigestMail {
  return { to, subject: sentence('nl', 'due.mail.subject'), text: sentence('nl', 'due.mail.text', { address: `${publicUrl}/wat-loopt` }) };
}

async function went(send: (mail: DigestMail) => Promise<void>, mail: DigestMail): Promise<boolean> {
  try {
    await send(mail);
    return true;
  } catch {
    return false;
  }
}
