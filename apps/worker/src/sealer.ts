import type { KeyObject } from 'node:crypto';
import { anchorOf, keepAnchor, readAnchors } from '#access';
import type { Units } from '#platform';

interface Seal {
  number: string;
  lines: number;
  hash: Buffer;
}

/** Lines in one block at most, but for the last transaction's own. */
const BLOCK = 10_000;
const MINUTES_BETWEEN_ANCHORS = 5;

/** Chains the log's new lines into blocks, and now and then keeps the newest block's hash, signed, outside the database (trust 3.10). */
export class Sealer {
  private anchoredAt = 0;
  private anchoredBlock: number;

  constructor(
    private readonly units: Units,
    private readonly key: KeyObject,
    private readonly anchorFile: string | null,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.anchoredBlock = anchorFile ? (readAnchors(anchorFile).at(-1)?.block ?? 0) : 0;
  }

  /** Seals all that is settled. */
  async seal(): Promise<void> {
    for (;;) {
      const seals = await this.units.plain<Seal>('select * from access.seal_log($1)', [BLOCK]);
      if (!seals.some(({ lines }) => lines >= BLOCK)) break;
    }
    await this.anchor();
  }

  private async anchor(): Promise<void> {
    const now = this.now();
    if (!this.anchorFile || now.getTime() - this.anchoredAt < MINUTES_BETWEEN_ANCHORS * 60_000) return;
    const [head] = await this.units.plain<Seal>('select * from access.log_head()', []);
    const block = Number(head?.number ?? 0);
    if (!head || block === this.anchoredBlock) return;
    keepAnchor(this.anchorFile, anchorOf(block, head.hash.toString('hex'), now, this.key));
    this.anchoredAt = now.getTime();
    this.anchoredBlock = block;
  }
}
