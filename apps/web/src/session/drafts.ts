import { createStore, del, delMany, get, getMany, keys, set, update } from 'idb-keyval';

interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

/** A draft as it was kept: the value, and when. */
export interface Kept<Value> {
  value: Value;
  at: Date;
}

/**
 * What one account typed on this device and did not send yet (U2): sealed with an AES-GCM key that cannot be taken out, each
 * account its own. The names are hashed: nothing about a child can be read here. Key and drafts go at logout; when only the
 * session ends they stay, and the same account finds them back.
 */
export class Drafts {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly store = createStore('kindlijn', 'drafts');

  private constructor(private readonly owner: string) {}

  /** The drafts of an account; nothing is made on the device before something is typed. */
  static async open(accountId: string): Promise<Drafts> {
    return new Drafts(await hash(accountId));
  }

  async read<Value>(name: string): Promise<Kept<Value> | undefined> {
    const place = await this.place(name);
    const [found, key] = await getMany<Sealed | CryptoKey>([place, this.keyPlace], this.store);
    if (!found || !(key instanceof CryptoKey)) return undefined;
    const { iv, sealed } = found as Sealed;
    const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
    const { value, at } = JSON.parse(new TextDecoder().decode(bytes)) as { value: Value; at: string };
    return { value, at: new Date(at) };
  }

  /** Keeps a draft; writes follow each other in order, so that an older text never lands on a newer one. */
  async write(name: string, value: unknown): Promise<Date> {
    return this.next(async () => {
      const at = new Date();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = new TextEncoder().encode(JSON.stringify({ value, at: at.toISOString() }));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.key(), bytes);
      await set(await this.place(name), { iv, sealed } satisfies Sealed, this.store);
      return at;
    });
  }

  async remove(name: string): Promise<void> {
    await this.next(async () => del(await this.place(name), this.store));
  }

  /** How many drafts this account has on this device. */
  async count(): Promise<number> {
    return (await this.places()).length;
  }

  /** Logout: the key and every draft of this account, and of no other. */
  async forget(): Promise<void> {
    await this.next(async () => delMany([this.keyPlace, ...(await this.places())], this.store));
  }

  private get keyPlace(): string {
    return `key:${this.owner}`;
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

  private async place(name: string): Promise<string> {
    return `draft:${this.owner}:${await hash(`${this.owner} ${name}`)}`;
  }

  private next<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.tail.then(work, work);
    this.tail = done.catch(() => undefined);
    return done;
  }
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
