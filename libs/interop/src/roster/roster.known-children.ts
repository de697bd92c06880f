import { createHash } from 'node:crypto';
import type { CalendarDate } from '#kernel';
import type { RowNotes } from '../import/notes.js';
import type { ChildRecord } from '../import/record.js';
import { plain } from './roster.fields.js';

const FOREVER: CalendarDate = '9999-12-31';
/** More than a child ever has; the rest of a hostile file is not compared. */
const PLACEMENTS_AT_MOST = 200;
const GUARDIANS_AT_MOST = 20;

interface KnownPlacement {
  readonly groupKey: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly line: number;
}

interface KnownChild {
  readonly who: string;
  readonly line: number;
  readonly rows: Map<string, number>;
  readonly placements: KnownPlacement[];
  /** What its rows say first of the authority of each parent. */
  readonly authority: Map<string, { readonly said: string; readonly line: number }>;
  /** The VE indication that its rows name first. */
  ve?: { readonly said: string; readonly line: number };
}

/** Remembers of each child only digests, periods and lines, to hold its later rows against the earlier ones. */
export class KnownChildren {
  private readonly children = new Map<string, KnownChild>();

  /** Notes another name under the same key and placements that overlap in one group; true for a row that stands there already. */
  check(record: ChildRecord, identity: string, notes: RowNotes): boolean {
    const known = this.childOf(record);
    const row = digest(identity);
    const firstLine = known.rows.get(row);
    if (firstLine !== undefined) {
      notes.add('ROW_REPEATED', record, undefined, { firstLine });
      return true;
    }
    known.rows.set(row, record.line);
    if (known.who !== whoOf(record)) notes.add('KEY_CONFLICT', record, 'childKey', { firstLine: known.line });
    this.place(record, known, notes);
    this.indicate(record, known, notes);
    this.decide(record, known, notes);
    return false;
  }

  /** A parent of whom one row says yes and another no: a person must find out which it is. */
  private decide(record: ChildRecord, known: KnownChild, notes: RowNotes): void {
    for (const { name, authority } of record.fields.guardians) {
      if (authority === 'UNKNOWN') continue;
      const who = digest(plain(name));
      const before = known.authority.get(who);
      if (before && before.said !== authority) notes.add('AUTHORITY_CONFLICT', record, 'guardian1Authority', { firstLine: before.line });
      if (!before && known.authority.size < GUARDIANS_AT_MOST) known.authority.set(who, { said: authority, line: record.line });
    }
  }

  /** The first indication that a child's rows name is the one that comes in. */
  private indicate(record: ChildRecord, known: KnownChild, notes: RowNotes): void {
    const { ve } = record.fields;
    if (!ve?.indicated) return;
    const said = digest(JSON.stringify([ve.indicatedBy, ve.from, ve.until, ve.programme]));
    known.ve ??= { said, line: record.line };
    if (known.ve.said !== said) notes.add('VE_OTHER', record, 'veIndication', { firstLine: known.ve.line });
  }

  private childOf(record: ChildRecord): KnownChild {
    const known = this.children.get(record.externalKey);
    if (known) return known;
    const fresh: KnownChild = { who: whoOf(record), line: record.line, rows: new Map(), placements: [], authority: new Map() };
    this.children.set(record.externalKey, fresh);
    return fresh;
  }

  private place(record: ChildRecord, known: KnownChild, notes: RowNotes): void {
    const { startsOn, endsOn } = record.fields;
    const { groupKey } = record.references;
    if (groupKey === undefined || startsOn === undefined) return;
    const placement = { groupKey, from: startsOn, until: endsOn ?? FOREVER, line: record.line };
    const other = known.placements.find((before) => before.groupKey === groupKey && before.from <= placement.until && placement.from <= before.until);
    if (other) notes.add('PLACEMENT_OVERLAP', record, 'startsOn', { firstLine: other.line });
    if (known.placements.length < PLACEMENTS_AT_MOST) known.placements.push(placement);
  }
}

function whoOf({ fields }: ChildRecord): string {
  const { callName, familyNamePrefix, familyName, birthDate } = fields;
  return digest(JSON.stringify([callName, familyNamePrefix, familyName].map((part) => part?.toLowerCase() ?? '').concat(birthDate ?? '')));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
