import { refusalIn, Refusal } from '../../session/refusal.js';

/** A letter or mail on the doormat of an invented parent. */
export interface MailboxItem {
  id: string;
  channel: 'LETTER' | 'MAIL';
  to: string;
  email: string | null;
  from: string;
  child: string;
  birthDate: string;
  madeOn: string;
  lastDay: string;
  /** Null once it was used, replaced or too old. */
  code: string | null;
}

/** What lies there, newest first. A demo has it; in production there is no such address (NOT_FOUND). */
export async function mailbox(signal?: AbortSignal): Promise<MailboxItem[]> {
  try {
    const response = await fetch('/auth/demo/mailbox', { credentials: 'same-origin', cache: 'no-store', signal });
    if (!response.ok) throw new Refusal(response.status >= 500 ? 'UNREACHABLE' : 'NOT_FOUND', '');
    return (await response.json()) as MailboxItem[];
  } catch (error) {
    if (signal?.aborted) throw error;
    throw error instanceof Refusal ? refusalIn(error) : new Refusal('UNREACHABLE', '');
  }
}
