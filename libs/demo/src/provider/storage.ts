import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** What the demo's provider remembers: in this process alone, gone when it ends. */
const kept = new Map<string, Kept>();
const MOST = 2_000;

/** Storage of one kind of thing of the provider (session, interaction, code, token). */
export class Storage implements Adapter {
  constructor(private readonly kind: string) {}

  async upsert(id: string, payload: AdapterPayload, seconds: number): Promise<void> {
    this.makeRoom();
    kept.set(this.key(id), { payload, until: seconds ? Date.now() + seconds * 1000 : Number.POSITIVE_INFINITY });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = kept.get(this.key(id));
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.search(({ payload }) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.search(({ payload }) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const found = kept.get(this.key(id));
    if (found) found.payload['consumed'] = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    kept.delete(this.key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
  }

  private key(id: string): string {
    return `${this.kind} ${id}`;
  }

  private search(fits: (one: Kept) => boolean): AdapterPayload | undefined {
    for (const [key, one] of kept) if (key.startsWith(`${this.kind} `) && one.until > Date.now() && fits(one)) return one.payload;
    return undefined;
  }

  private makeRoom(): void {
    for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key);
    for (const key of kept.keys()) {
      if (kept.size < MOST) break;
      kept.delete(key);
    }
  }
}
