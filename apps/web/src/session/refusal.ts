/** The closed list of the API's reasons to say no, beside `UNREACHABLE`, which only a browser knows. */
export type RefusalCode =
  | 'UNAUTHENTICATED'
  | 'HAT_REQUIRED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'NOT_NOW'
  | 'CHANGED_SINCE'
  | 'INTENT_REUSED'
  | 'TOO_MANY'
  | 'RETRY'
  | 'INTERNAL'
  | 'UNREACHABLE';

/** A no from the API, with the sentence it wrote in the reader's language. Shown as it is; never guessed at. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    /** Ready for the screen; empty when nobody could say it (no connection, an answer that was no answer). */
    readonly sentence: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly requestId?: string,
  ) {
    super(code);
  }

  /** Whether the very same request may be sent again: nothing answered, or the API asked for it. */
  get mayRetry(): boolean {
    return this.code === 'UNREACHABLE' || this.code === 'RETRY';
  }
}

/** The refusal in an error of any kind; a surprise of our own becomes INTERNAL without a sentence. */
export function refusalIn(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('INTERNAL', '');
}
