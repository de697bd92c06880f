import type { Machine } from '#kernel';
import { ImportState } from './import.entity.js';

/** Read to its end or refused as a whole; then prepared, applied as a whole, and undone as a whole. */
export const IMPORT: Machine<ImportState, 'FINISH' | 'REFUSE' | 'PREPARE' | 'APPLY' | 'UNDO'> = {
  states: Object.values(ImportState),
  actions: ['FINISH', 'REFUSE', 'PREPARE', 'APPLY', 'UNDO'],
  start: ImportState.READING,
  ends: [ImportState.REFUSED, ImportState.UNDONE],
  transitions: [
    { from: ImportState.READING, action: 'FINISH', to: ImportState.READY },
    { from: ImportState.READING, action: 'REFUSE', to: ImportState.REFUSED },
    { from: ImportState.READY, action: 'PREPARE', to: ImportState.READY },
    { from: ImportState.READY, action: 'APPLY', to: ImportState.APPLIED },
    { from: ImportState.APPLIED, action: 'UNDO', to: ImportState.UNDONE },
  ],
};
