import type { PartKind } from '../../handover/told.js';

/** What a parent may choose; nothing is ever preset (R9). */
export const choices = ['ALL', 'CORE', 'NOTHING'] as const;
export type Choice = (typeof choices)[number] | 'CHOSEN' | 'ON_PAPER';

/** A part as far as choosing goes: whether *kern* covers it, and whether it is always a tick of its own (health). */
export interface Choosable {
  part: PartKind;
  core: boolean;
  ownTick: boolean;
}

/** A choice in the making: the parts for `CHOSEN`, and health apart. */
export interface Preview {
  choice: Choice;
  chosen: readonly PartKind[];
  healthToo: boolean;
}

/** The parts that would go along by a choice; the API derives the same from the choice itself. */
export function goingBy({ choice, chosen, healthToo }: Preview, parts: readonly Choosable[]): PartKind[] {
  if (choice === 'NOTHING' || choice === 'ON_PAPER') return [];
  const goes = ({ part, core, ownTick }: Choosable) => {
    if (ownTick) return healthToo;
    if (choice === 'ALL') return true;
    return choice === 'CORE' ? core : chosen.includes(part);
  };
  return parts.filter(goes).map(({ part }) => part);
}

/** The parts that would stay at home. */
export function stayingBy(preview: Preview, parts: readonly Choosable[]): PartKind[] {
  const going = goingBy(preview, parts);
  return parts.map(({ part }) => part).filter((part) => !going.includes(part));
}
