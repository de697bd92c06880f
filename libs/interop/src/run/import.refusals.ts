import { Refusal } from '#kernel';

/** Why an import is refused. */
export const importRefusals = {
  /** It is still being read, was refused, or was applied or undone already. */
  state: (state: string) => new Refusal('NOT_NOW', 'import_not_ready', { state }),
  /** Rows with faults must be left out first, or somebody must say who they are. */
  unfinished: (faults: number, doubts: number) => new Refusal('NOT_NOW', 'import_unfinished', { faults, doubts }),
  /** Records changed since the plan was shown; look again. */
  planChanged: () => new Refusal('CHANGED_SINCE', 'import_plan_changed'),
  /** Something was built on what it made: how many of what. */
  builtUpon: (parts: Readonly<Record<string, number>>) => new Refusal('NOT_NOW', 'import_built_upon', parts),
  /** What is needed to undo it is not kept any more. */
  tooOld: () => new Refusal('NOT_NOW', 'import_too_old'),
  format: () => new Refusal('INVALID', 'import_format'),
  mapping: () => new Refusal('INVALID', 'import_mapping'),
  /** This row has nothing to confirm, or its fault cannot be confirmed away. */
  row: () => new Refusal('INVALID', 'import_row'),
};
