import { logVisit } from '../pages/visit/visit.query.js';
import type { OutboxActs } from '../session/outbox.js';

/** What may wait on this device for a connection: the log of a meeting. */
export const outboxActs: OutboxActs = { logVisit };
