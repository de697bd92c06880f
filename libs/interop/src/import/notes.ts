import { finding, type Finding, type FindingCode, type FindingParams, type Place, type Severity } from './finding.js';

/** What is found about one row while it is read. */
export class RowNotes {
  private readonly found: Finding[] = [];

  add(code: FindingCode, place: Place, field?: string, params: FindingParams = {}, severity?: Severity): void {
    this.found.push(finding(code, place, params, { field, severity }));
  }

  get findings(): readonly Finding[] {
    return this.found;
  }
}

/** Which keys of one kind were seen, and on which line first. */
export class KeyRegister {
  private readonly lines = new Map<string, number>();

  /** The line of the first one with this key; undefined when this is the first. */
  claim(key: string, line: number): number | undefined {
    const first = this.lines.get(key);
    if (first === undefined) this.lines.set(key, line);
    return first;
  }

  has(key: string): boolean {
    return this.lines.has(key);
  }
}
