import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { FrozenPart, Issue } from './issue.entity.js';
import { PART_KINDS, type PartContent, type PartKind } from './part.entity.js';

/** A part of the draft with its guard. */
export interface DraftPart {
  readonly kind: PartKind;
  readonly content: PartContent;
  readonly version: number;
}

/** A language at home. */
export interface HomeLanguage {
  readonly language: string;
}

/** Drafts and issues of opened handovers. */
@Injectable()
export class DocumentRepository {
  async parts(unit: Unit, handoverId: Id): Promise<DraftPart[]> {
    return unit.query<DraftPart>('select kind, content, version from handover.part where controller_id = $1 and handover_id = $2', [
      unit.controllerId,
      handoverId,
    ]);
  }

  async part(unit: Unit, handoverId: Id, kind: PartKind): Promise<DraftPart | null> {
    const [row] = await unit.query<DraftPart>('select kind, content, version from handover.part where controller_id = $1 and handover_id = $2 and kind = $3', [
      unit.controllerId,
      handoverId,
      kind,
    ]);
    return row ?? null;
  }

  /** Writes the prefilled parts of a new draft. */
  async addParts(unit: Unit, handoverId: Id, parts: ReadonlyMap<PartKind, PartContent>): Promise<void> {
    await unit.query(
      `insert into handover.part (controller_id, handover_id, kind, content)
       select $1, $2, p.kind, p.content from unnest($3::text[], $4::jsonb[]) as p(kind, content)`,
      [unit.controllerId, handoverId, [...parts.keys()], [...parts.values()].map((content) => JSON.stringify(content))],
    );
  }

  /** Writes a part; refuses CHANGED_SINCE. Gives its new version. */
  async setPart(unit: Unit, handoverId: Id, kind: PartKind, version: number, content: PartContent): Promise<number> {
    return unit.guard(
      `update handover.part set content = $5, version = version + 1 where controller_id = $1 and handover_id = $2 and kind = $3 and version = $4 returning version`,
      [unit.controllerId, handoverId, kind, version, JSON.stringify(content)],
    );
  }

  /** Freezes an issue under the next number. */
  async addIssue(unit: Unit, handoverId: Id, issue: Issue): Promise<void> {
    const [row] = await unit.query<{ number: number }>(
      `insert into handover.issue (controller_id, handover_id, number, hash, made_on)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from handover.issue where controller_id = $1 and handover_id = $2 returning number`,
      [unit.controllerId, handoverId, issue.hash, unit.today],
    );
    await unit.query(
      `insert into handover.issue_part (controller_id, handover_id, number, position, kind, content, hash)
       select $1, $2, $3, p.position, p.kind, p.content, p.hash from unnest($4::integer[], $5::text[], $6::text[], $7::text[]) as p(position, kind, content, hash)`,
      [
        ...[unit.controllerId, handoverId, row?.number],
        ...[
          issue.parts.map(({ position }) => position),
          issue.parts.map(({ kind }) => kind),
          issue.parts.map(({ content }) => content),
          issue.parts.map(({ hash }) => hash),
        ],
      ],
    );
  }

  /** The parts of one issue in order. */
  async issueParts(unit: Unit, handoverId: Id, number: number): Promise<FrozenPart[]> {
    return unit.query<FrozenPart>(
      'select kind, content::jsonb as content, hash from handover.issue_part where controller_id = $1 and handover_id = $2 and number = $3 order by position',
      [unit.controllerId, handoverId, number],
    );
  }

  /** The parts the school has now, as they were frozen, in the order of the page. */
  async atSchool(unit: Unit, handoverId: Id): Promise<FrozenPart[]> {
    const rows = await unit.query<FrozenPart>(
      `select distinct on (kind) kind, content::jsonb as content, hash from handover.issue_part
       where controller_id = $1 and handover_id = $2 and hash = any ((select handover.delivered_hashes($2))::text[]) order by kind, number desc`,
      [unit.controllerId, handoverId],
    );
    return rows.sort((one, other) => PART_KINDS.indexOf(one.kind) - PART_KINDS.indexOf(other.kind));
  }

  /** The hash and day of one issue. */
  async issue(unit: Unit, handoverId: Id, number: number): Promise<{ hash: string; madeOn: CalendarDate } | null> {
    const [row] = await unit.query<{ hash: string; madeOn: CalendarDate }>(
      'select hash, made_on as "madeOn" from handover.issue where controller_id = $1 and handover_id = $2 and number = $3',
      [unit.controllerId, handoverId, number],
    );
    return row ?? null;
  }

  /** Languages at home of an opened child. */
  async homeLanguages(unit: Unit, childId: Id): Promise<string[]> {
    const rows = await unit.query<HomeLanguage>('select language from children.home_language where controller_id = $1 and child_id = $2 order by language', [
      unit.controllerId,
      childId,
    ]);
    return rows.map(({ language }) => language);
  }
}
