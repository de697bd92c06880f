import type { Progress } from './locations.query.js';

/** For whom handovers wait, as a director asks it: parents, childcare or school. */
export type Waits = 'PARENTS' | 'SENDER' | 'RECEIVER';

export const waits: readonly Waits[] = ['SENDER', 'PARENTS', 'RECEIVER'];

const sideOf: Readonly<Record<Progress['waiting'][number]['waitsFor'], Waits>> = {
  PRESCHOOL: 'SENDER',
  CLOSING: 'SENDER',
  PARENTS: 'PARENTS',
  SCHOOL_RECEIPT: 'RECEIVER',
  SCHOOL_READING: 'RECEIVER',
  CONVERSATION: 'RECEIVER',
  SCHOOL_LEVEL: 'RECEIVER',
  SCHOOL_FEEDBACK: 'RECEIVER',
};

/** How many handovers wait for each of the three. */
export function waitingFor({ waiting }: Pick<Progress, 'waiting'>): Record<Waits, number> {
  const count = (who: Waits) => waiting.filter(({ waitsFor }) => sideOf[waitsFor] === who).reduce((sum, row) => sum + row.count, 0);
  return { SENDER: count('SENDER'), PARENTS: count('PARENTS'), RECEIVER: count('RECEIVER') };
}
