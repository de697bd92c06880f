import { Injectable } from '@nestjs/common';
import { ageLabel, type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { FrameworkService } from '../framework/framework.service.js';
import { levelsAlong } from '../level/level.entity.js';
import { levelOf } from '../profile/profile.entity.js';
import { type GroupRow, StartingLevelsRepository } from './starting-levels.repository.js';
import type { GroupLevelsType, StartingLevelsType } from './starting-levels.type.js';

/** The starting levels of a whole group, read in two minutes (S1, S2). */
@Injectable()
export class StartingLevelsService {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly groups: StartingLevelsRepository,
  ) {}

  /** Every child on the list with all lines. Refuses NOT_FOUND. */
  async ofGroup(unit: Unit, groupId: Id): Promise<GroupLevelsType> {
    // sent in one go: the database opens first, and shows nothing that was not opened
    const [opened, rows] = await Promise.all([unit.openList([groupId], 'STARTING_LEVELS'), this.groups.ofGroup(unit, groupId)]);
    if (!opened.has(groupId)) throw new Refusal('NOT_FOUND', 'not_found');
    const levels = levelsAlong(this.frameworks.lines, unit.today);
    // a child that leaves and comes back has two placements in a row; the first one counts
    const children = rows.filter((row, index) => row.id !== rows[index - 1]?.id);
    const initialOf = initialsOf(children);
    return { groupId, children: children.map((row) => this.child(unit, row, initialOf(row), levels)) };
  }

  private child(unit: Unit, row: GroupRow, familyInitial: string | null, levels: ReturnType<typeof levelsAlong>): StartingLevelsType {
    return {
      id: row.id,
      callName: row.call_name,
      familyInitial,
      birthDate: row.birth_date,
      ageLabel: row.birth_date && ageLabel(row.birth_date, unit.today),
      firstDay: row.first_day,
      handoverState: null,
      levels: levels((row.levels ?? []).map(levelOf)),
      works: row.works,
    };
  }
}

/** As much of each family name as tells the children of a class apart: `de W.`, and `Bl.` beside `Br.` where two have one call name. */
function initialsOf(rows: readonly GroupRow[]): (row: GroupRow) => string | null {
  const named = (row: GroupRow): string => `${row.call_name} ${row.family_prefix ?? ''}`;
  const alike = Map.groupBy(rows, named);
  return (row) => {
    if (!row.family_name) return null;
    const letters = Array.from(row.family_name);
    const others = (alike.get(named(row)) ?? []).filter(({ id, family_name }) => id !== row.id && family_name);
    const shared = others.map(({ family_name: other }) => sharedBy(letters, Array.from(other ?? '')));
    const most = Math.max(0, ...shared) + 1;
    const part = most >= letters.length ? letters.join('') : `${letters.slice(0, most).join('')}.`;
    return row.family_prefix ? `${row.family_prefix} ${part}` : part;
  };
}

function sharedBy(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((letter, at) => letter !== other[at]);
  return end < 0 ? one.length : end;
}
