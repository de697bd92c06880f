import { v7 } from 'uuid';

/** Where ids wait: the tab's own storage. It holds ids and fingerprints, nothing about a person. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Waiting {
  id: string;
  print: string;
}

/**
 * The id of what somebody means to do, UUID version 7, made here and sent as `input.id`: one id, one effect, the same answer.
 * The same name with the same input gives the same id until it is acknowledged, also after a reload; other input is another intent.
 */
export class Intents {
  /** What was pressed and is not answered yet: the print of the input by its id. */
  private readonly underWay = new Map<string, string>();

  constructor(private readonly shelf: Shelf = sessionStorage) {}

  /**
   * The id to send a press under, its own when it has one; none while the very same is under way: the second press of a double click.
   * `name` tells which button or form of which record, built from ids only: `send-handover:<id>`.
   */
  async take(name: string, input: { id?: string }): Promise<string | undefined> {
    const print = await fingerprint(input);
    const id = input.id ?? this.idOf(name, print);
    if (this.underWay.get(id) === print) return undefined;
    this.underWay.set(id, print);
    return id;
  }

  /** What went under this id is under way no more: it was answered, or given up and may be pressed again as the same. */
  settle(name: string, id: string, isAnswered: boolean): void {
    this.underWay.delete(id);
    if (isAnswered) this.shelf.removeItem(shelfKey(name));
  }

  private idOf(name: string, print: string): string {
    const waiting = this.waiting(name);
    if (waiting?.print === print) return waiting.id;
    const id = v7();
    this.shelf.setItem(shelfKey(name), JSON.stringify({ id, print } satisfies Waiting));
    return id;
  }

  private waiting(name: string): Waiting | undefined {
    const text = this.shelf.getItem(shelfKey(name));
    return text ? (JSON.parse(text) as Waiting) : undefined;
  }
}

/** A new id for a row or an intent; later ids sort after earlier ones. */
export function newId(): string {
  return v7();
}

const shelfKey = (name: string) => `kindlijn.intent.${name}`;

async function fingerprint(input: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(input, (key, value: unknown) => (key === 'id' ? undefined : value)));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
