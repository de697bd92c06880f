/**
 * The closed list of reasons to say no, as `extensions.code` of an answer. Nothing else ever leaves the door.
 * Hidden and absent are both `NOT_FOUND`, so that a refusal never tells that something exists.
 */
export const REFUSAL_CODES = [
  'UNAUTHENTICATED', // no session, or it ended
  'HAT_REQUIRED', // several posts: the request must name one
  'FORBIDDEN', // this role never does this
  'NOT_FOUND', // not here, or not for you
  'INVALID', // input that cannot be right; params name the place
  'NOT_NOW', // right request, wrong moment: the state does not allow it
  'CHANGED_SINCE', // somebody was first; params carry the version now
  'INTENT_REUSED', // the same intent id with other input
  'TOO_MANY', // rate, depth, cost, tokens or rows
  'RETRY', // the database was away or two pressed at once; the same request may be sent again
  'INTERNAL', // a surprise; the log has it under the request id
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * A reasoned no. `reason` is a key under `refusal.` of the message catalogue, `params` fill its sentence;
 * neither ever holds personal data.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly reason: string = code.toLowerCase(),
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}: ${reason}`);
    this.name = 'Refusal';
  }
}
