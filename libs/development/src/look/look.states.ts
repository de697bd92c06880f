import type { Machine } from '#kernel';

/** A look at a child is a private draft until *Klaar*; the one who looked may take that back for a moment (X23). */
export const LOOK: Machine<'DRAFT' | 'DONE', 'FINISH' | 'UNDO'> = {
  states: ['DRAFT', 'DONE'],
  actions: ['FINISH', 'UNDO'],
  start: 'DRAFT',
  ends: ['DONE'],
  transitions: [
    { from: 'DRAFT', action: 'FINISH', to: 'DONE' },
    { from: 'DONE', action: 'UNDO', to: 'DRAFT' },
  ],
};
