import { createStore, del, delMany, get, getMany, keys, set, update } from 'idb-keyval';
import type { RefusalCode } from './refusal.js';

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** Something that was pressed and not answered yet: which mutation, with the id of its intent in the input. */
export interface Press {
  act: string;
  input: { id: string } & Record<string, unknown>;
}

/** Where a draft is gone on with when there is no connection, and the last day on which it may stand on this device. */
export interface DraftPlace {
  href: string;
  title: string;
  /** Calendar date: the end of the assignment it belongs to (K7). */
  until?: string;
}

/** A draft as it was kept: under which hat and name, the value, when, and how far sending it is. */
export interface Kept<Value = unknown> {
  hat: string;
  name: string;
  value: Value;
  at: Date;
  place?: DraftPlace;
  press?: Press;
  /** Why the API said no to it, in its own sentence, since the last press. */
  refused?: string;
  /** The kind of that no. */
  refusedFor?: RefusalCode;
}

/** Who types here, for the pages of drafts when nothing answers: sealed as they are, and gone with the last of them. */
export interface Writer {
  accountId: string;
  name: string;
  today: string;
  hats: readonly {
    key: string;
    controllerId: string;
    controllerName: string;
    controllerKind: string;
    role: string;
    scopes: readonly { kind: string; id: string }[];
  }[];
}

/** Told whenever a draft was kept, pressed or removed. */
export const draftsChanged = 'kindlijn-drafts';

/** Told when something was pressed that may wait. */
export const draftPressed = 'kindlijn-draft-pressed';

/** Told with the draft, after the outbox sent it and it went from this device. */
export const draftSent = 'kindlijn-draft-sent';

/** Told with where it is kept, after another window of this device kept or removed a draft. */
export const draftElsewhere = 'kindlijn-draft-elsewhere';

const lastPlace = 'last';

let windows: BroadcastChannel | undefined;

/** One line between the windows of this device; over it go hashed places and nothing that was typed. */
function otherWindows(): BroadcastChannel {
  if (windows) return windows;
  windows = new BroadcastChannel('kindlijn-drafts');
  windows.addEventListener('message', ({ data }: MessageEvent<string[]>) => {
    window.dispatchEvent(new Event(draftsChanged));
    window.dispatchEvent(new CustomEvent(draftElsewhere, { detail: data }));
  });
  return windows;
}

/**
 * What one account typed on this device and did not send yet (U2): sealed with an AES-GCM key that cannot be taken out, each
 * account its own. The names are hashed: nothing about a child can be read here. Key and drafts go at logout, those of a hat when
 * its post ends; when only the session ends they stay, and the same account finds them back.
 */
export class Drafts {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly store = createStore('kindlijn', 'drafts');
  private writer?: Writer;

  private constructor(private readonly owner: string) {}

  /** The drafts of an account; nothing is made on the device before something is typed. */
  static async open(accountId: string): Promise<Drafts> {
    otherWindows();
    return new Drafts(await hash(accountId));
  }

  /** Who typed here last and has something unsent, to go on without a connection; undefined when nobody has. */
  static async last(): Promise<Writer | undefined> {
    const owner = await get<string>(lastPlace, createStore('kindlijn', 'drafts'));
    return owner ? new Drafts(owner).unseal<Writer>(`who:${owner}`) : undefined;
  }

  /** Tells who types, so that it can be sealed beside what they type. */
  writtenBy(writer: Writer): void {
    this.writer = writer;
  }

  async read<Value>(hat: string, name: string): Promise<Kept<Value> | undefined> {
    const kept = await this.unseal<Kept<Value> & { at: string }>(await this.place(hat, name));
    return kept && !isOver(kept) ? { ...kept, at: new Date(kept.at) } : undefined;
  }

  /** Whether a draft is one of those that another window told of. */
  async isAmong(places: readonly string[], hat: string, name: string): Promise<boolean> {
    return places.includes(await this.place(hat, name));
  }

  /** Every draft of this account, the oldest first; one whose assignment is over is removed instead. */
  async all(): Promise<Kept[]> {
    const places = await this.places();
    const kept = await Promise.all(places.map((place) => this.unseal<Kept & { at: string }>(place)));
    const over = places.filter((_, index) => kept[index] && isOver(kept[index]));
    if (over.length > 0) await this.drop(over);
    return kept.flatMap((one) => (one && !isOver(one) ? [{ ...one, at: new Date(one.at) }] : [])).sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  /** Keeps a draft; writes follow each other in order, so that an older text never lands on a newer one. */
  async write(draft: Omit<Kept, 'at'>): Promise<Date> {
    return this.next(async () => {
      const at = new Date();
      const place = await this.place(draft.hat, draft.name);
      await this.seal(place, { ...draft, at: at.toISOString() });
      if (this.writer) await this.seal(`who:${this.owner}`, this.writer);
      await set(lastPlace, this.owner, this.store);
      otherWindows().postMessage([place]);
      return at;
    });
  }

  async remove(hat: string, name: string): Promise<void> {
    await this.drop([await this.place(hat, name)]);
  }

  /** How many drafts this account has on this device. */
  async count(): Promise<number> {
    return (await this.places()).length;
  }

  /** Removes what belongs to a hat that is no longer worn: the post, or the assignment, has ended. */
  async keepHats(hats: readonly string[]): Promise<void> {
    const own = await Promise.all(hats.map(async (hat) => this.hatPlace(hat)));
    const gone = (await this.places()).filter((place) => !own.some((prefix) => place.startsWith(prefix)));
    if (gone.length > 0) await this.drop(gone);
  }

  /** Logout: the key and every draft of this account, and of no other. */
  async forget(): Promise<void> {
    await this.next(async () => delMany([this.keyPlace, `who:${this.owner}`, lastPlace, ...(await this.places())], this.store));
  }

  private get keyPlace(): string {
    return `key:${this.owner}`;
  }

  private async drop(places: string[]): Promise<void> {
    await this.next(async () => {
      await delMany(places, this.store);
      otherWindows().postMessage(places);
      if ((await this.places()).length === 0) await del(`who:${this.owner}`, this.store);
    });
  }

  private async unseal<Value>(place: string): Promise<Value | undefined> {
    const [found, key] = await getMany<Sealed | CryptoKey>([place, this.keyPlace], this.store);
    if (!found || !(key instanceof CryptoKey)) return undefined;
    const { iv, sealed } = found as Sealed;
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
    return JSON.parse(new TextDecoder().decode(bytes)) as Value;
  }

  private async seal(place: string, value: object): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.key(), bytes);
    await set(place, { iv, sealed } satisfies Sealed, this.store);
  }

  /** The key of this account, made at its first draft; two tabs that make one at once keep the first. */
  private async key(): Promise<CryptoKey> {
    const kept = await get<CryptoKey>(this.keyPlace, this.store);
    if (kept) return kept;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await update<CryptoKey>(this.keyPlace, (first) => first ?? made, this.store);
    return (await get<CryptoKey>(this.keyPlace, this.store)) ?? made;
  }

  private async places(): Promise<string[]> {
    return (await keys<string>(this.store)).filter((place) => place.startsWith(`draft:${this.owner}:`));
  }

  private async hatPlace(hat: string): Promise<string> {
    return `draft:${this.owner}:${await hash(`${this.owner} ${hat}`)}:`;
  }

  private async place(hat: string, name: string): Promise<string> {
    return `${await this.hatPlace(hat)}${await hash(`${this.owner} ${name}`)}`;
  }

  private next<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.tail.then(work, work);
    this.tail = done.catch(() => undefined);
    return done;
  }
}

/** By the device's own calendar, which is all there is without a connection. */
function isOver({ place }: Pick<Kept, 'place'>): boolean {
  return place?.until !== undefined && place.until < new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
