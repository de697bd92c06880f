import type { OutboxActs } from '../session/outbox.js';

/** What may wait on this device for a connection: the log of a visit, and a talk that is only counted. */
export const outboxActs: OutboxActs = {};
