import { createHash, type KeyObject } from 'node:crypto';
import type { Administration } from '#platform';
import { type Anchor, isGenuine } from './anchor.js';

/** What a look at the whole log found. */
export interface LogVerification {
  readonly blocks: number;
  readonly sealedLines: number;
  /** The unsealed tail: lines that no block covers yet, and since when (a real instant). */
  readonly unsealedLines: number;
  readonly unsealedSince: string | null;
  readonly anchors: number;
  /** One sentence for each fault; none means the log is as it was written. */
  readonly faults: readonly string[];
}

interface Line {
  readonly line: string;
  readonly seq: string;
  readonly at: string;
}

/** A block as its lines lie there now. */
interface Block {
  readonly lines: number;
  readonly hash: string;
  readonly first: Line | undefined;
  readonly last: Line | undefined;
}

interface Seal {
  number: number;
  after_seq: string;
  until_seq: string | null;
  from_tx: string;
  to_tx: string;
  lines: number;
  hash: string;
}

const SEALS = `
select number::int, after_seq::text, from_tx::text, to_tx::text, lines, encode(hash, 'hex') as hash,
  (select min(later.after_seq)::text from access.log_seal later where later.after_seq > s.after_seq) as until_seq
from access.log_seal s order by number`;

/** Said again here, not asked of the database's own function: whoever changes the one has not changed the other. */
const LINES = `
select concat_ws('|', l.seq, extract(epoch from l.at), extract(epoch from l.trade_at), l.request_id, coalesce(l.controller_id::text, ''), l.account_id,
  coalesce(l.role, ''), l.action, l.operation, coalesce(l.purpose, ''), coalesce(l.subject_kind, ''), array_to_string(l.subject_ids, ',')) as line,
  l.seq::text as seq, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
from access.log l
where l.seq > $1 and ($2::bigint is null or l.seq <= $2) and l.tx >= $3 and l.tx < $4 order by l.tx, l.seq`;

const TAIL = `
select count(*)::int as lines, to_char(min(l.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
from access.log l where l.seq > $1 and l.tx >= $2`;

/** Computes every block anew from the lines that lie there, and holds the blocks against the anchors kept outside (trust 3.10). */
export async function verifyLog(administration: Administration, anchors: readonly Anchor[], key: KeyObject | null): Promise<LogVerification> {
  return administration.transaction(async () => {
    const seals = await administration.query<Seal>(SEALS);
    const faults: string[] = [];
    let before = Buffer.alloc(0);
    for (const [index, seal] of seals.entries()) {
      if (seal.number !== index + 1) faults.push(`Block ${index + 1} is gone.`);
      const found = await block(administration, seal, before);
      if (found.lines !== seal.lines) faults.push(`Block ${seal.number} sealed ${seal.lines} lines, ${found.lines} are there.${placeOf(found)}`);
      else if (found.hash !== seal.hash) faults.push(`A line of block ${seal.number} is not what was sealed.${placeOf(found)}`);
      before = Buffer.from(seal.hash, 'hex');
    }
    faults.push(...anchorFaults(seals, anchors, key));
    const last = seals.at(-1);
    const [tail] = await administration.query<{ lines: number; since: string | null }>(TAIL, [last?.after_seq ?? 0, last?.to_tx ?? 0]);
    const sealedLines = seals.reduce((sum, { lines }) => sum + lines, 0);
    return { blocks: seals.length, sealedLines, unsealedLines: tail?.lines ?? 0, unsealedSince: tail?.since ?? null, anchors: anchors.length, faults };
  }, 'repeatable read');
}

async function block(administration: Administration, seal: Seal, before: Buffer): Promise<Block> {
  const whole = createHash('sha256').update(before);
  let lines = 0;
  let first: Line | undefined;
  let last: Line | undefined;
  for await (const row of administration.rows<Line>(LINES, [seal.after_seq, seal.until_seq, seal.from_tx, seal.to_tx])) {
    whole.update(createHash('sha256').update(row.line).digest());
    lines += 1;
    first ??= row;
    last = row;
  }
  return { lines, hash: whole.digest('hex'), first, last };
}

/** Where to look, for a block is of seconds and not of one line. */
const placeOf = ({ first, last }: Block): string => (first && last ? ` Look between line ${first.seq} of ${first.at} and line ${last.seq} of ${last.at}.` : '');

function anchorFaults(seals: readonly Seal[], anchors: readonly Anchor[], key: KeyObject | null): string[] {
  return anchors.flatMap((anchor) => {
    if (key && !isGenuine(anchor, key)) return [`The anchor of block ${anchor.block} was not signed by this installation.`];
    const seal = seals[anchor.block - 1];
    if (!seal) return [`Block ${anchor.block} is anchored and not there: an older copy of the database was put back, or lines were removed.`];
    return seal.hash === anchor.hash ? [] : [`Block ${anchor.block} is not the one that was anchored.`];
  });
}
