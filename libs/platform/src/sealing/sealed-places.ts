import type { Id } from '#kernel';

/** A text of one child: the child whose key seals it, and the row and column where it belongs. */
export interface SealedText {
  readonly childId: Id;
  readonly table: string;
  readonly column: string;
  readonly rowId: Id;
}

/** Where an organisation's wrapped key belongs. */
export const controllerKeyPlace = (controllerId: Id) => ({ table: 'access.controller_key', column: 'wrapped', rowId: controllerId, controllerId });

/** Where a child's wrapped key belongs. */
export const childKeyPlace = (controllerId: Id, childId: Id) => ({ table: 'access.child_key', column: 'wrapped', rowId: childId, controllerId });
