import type { Finding } from './finding.js';
import { IMPORT_KINDS, VERDICTS, type ImportCounts, type ImportItem, type ImportRecord, type Verdict } from './record.js';

/** What a set of findings means for a row: the heaviest decides; a notice alone leaves it OK. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((found) => found.severity === 'ERROR' || found.severity === 'REFUSAL')) return 'ERROR';
  return findings.some((found) => found.severity === 'WARNING') ? 'WARNING' : 'OK';
}

/** A record with what was found about it, judged. */
export function row(record: ImportRecord, findings: readonly Finding[], skipped = false): ImportItem {
  return { type: 'ROW', record, findings, verdict: skipped ? 'SKIPPED' : verdictOf(findings) };
}

/** Counts what a reader hands out, and says at the end whether the file may come in at all. */
export class Tally {
  private readonly records = zeros(IMPORT_KINDS);
  private readonly verdicts = zeros(VERDICTS);
  private refused = false;
  total = 0;

  /** Takes note of an item and passes it on. */
  note(item: ImportItem): ImportItem {
    if (item.type === 'ROW') {
      this.records[item.record.kind] += 1;
      this.verdicts[item.verdict] += 1;
      this.total += 1;
    }
    if (item.type === 'FINDING' && item.finding.severity === 'REFUSAL') this.refused = true;
    return item;
  }

  end(bytes: number): ImportItem {
    const counts: ImportCounts = { bytes, records: { ...this.records }, verdicts: { ...this.verdicts } };
    return { type: 'END', refused: this.refused, counts };
  }
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
