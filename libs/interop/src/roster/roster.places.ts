import type { GroupRecord, ImportItem, LocationRecord } from '../import/record.js';
import { row } from '../import/tally.js';

/** The location and group of one row, with the records that are new because of it. */
export interface PlaceOfRow {
  readonly locationKey?: string | undefined;
  readonly groupKey?: string | undefined;
  readonly fresh: readonly ImportItem[];
}

/**
 * Locations and groups as rows name them, each handed out once, before the first child in it. A location is known by its LRK number,
 * else by name; a group by its name within the location. Capitals and spaces make no difference.
 */
export class RosterPlaces {
  private readonly seen = new Set<string>();

  /** `line` undefined: only look up, hand nothing out. */
  of(named: { lrk: string | undefined; location: string | undefined; group: string | undefined; line: number | undefined }): PlaceOfRow {
    const { lrk, location, group, line } = named;
    const locationKey = lrk ?? (location === undefined ? undefined : same(location));
    const groupKey = group === undefined ? undefined : `${locationKey ?? ''}/${same(group)}`;
    const fresh: ImportItem[] = [];
    if (line !== undefined && locationKey !== undefined && this.isNew(`location ${locationKey}`)) {
      const record: LocationRecord = {
        kind: 'LOCATION',
        externalKey: locationKey,
        line,
        fields: { name: location, lrk },
        references: {},
        needsConfirmation: false,
      };
      fresh.push(row(record, []));
    }
    if (line !== undefined && group !== undefined && groupKey !== undefined && this.isNew(`group ${groupKey}`)) {
      const record: GroupRecord = {
        kind: 'GROUP',
        externalKey: groupKey,
        line,
        fields: { name: group, combined: false },
        references: { locationKey },
        needsConfirmation: false,
      };
      fresh.push(row(record, []));
    }
    return { locationKey, groupKey, fresh };
  }

  private isNew(key: string): boolean {
    const fresh = !this.seen.has(key);
    this.seen.add(key);
    return fresh;
  }
}

const same = (name: string): string => name.toLowerCase();
