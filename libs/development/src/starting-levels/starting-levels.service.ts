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
    return { groupId, children: children.map((row) => this.child(unit, row, levels)) };
  }

  private child(unit: Unit, row: GroupRow, levels: ReturnType<typeof levelsAlong>): StartingLevelsType {
    return {
      id: row.id,
      callName: row.call_name,
      familyInitial: initialOf(row),
      birthDate: row.birth_date,
      ageLabel: row.birth_date && ageLabel(row.birth_date, unit.today),
      firstDay: row.first_day,
      handoverState: null,
      levels: levels((row.levels ?? []).map(levelOf)),
      works: row.works,
    };
  }
}

/** As much of the family name as a class needs: `de W.` */
function initialOf({ family_prefix: prefix, family_name: name }: GroupRow): string | null {
  if (!name) return null;
  const initial = `${Array.from(name)[0]}.`;
  return prefix ? `${prefix} ${initial}` : initial;
}
