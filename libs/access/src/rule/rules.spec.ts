import { isMessageKey, messages, sentence } from '#words';
import { readRules } from './rules.js';

const { rules, purposes } = readRules();

/** What parents read of, by whom else it was opened. */
const TOLD_TO_PARENTS = ['CHILD', 'LIST', 'HANDOVER', 'DELIVERY', 'TEAM', 'TEAM_APPROACH', 'TEAM_GOALS', 'TEAM_MEETINGS', 'TEAM_PLAN', 'TEAM_FAMILY'];
/** Notes on safety stand in no list of readers (C13). */
const NOT_TOLD = new Set(['SAFETY']);

describe('the words of the rules', () => {
  it.each(['log.purpose', 'log.name'])('the log tells each purpose in words: %s', (area) => {
    const names = [...new Set(purposes.map(({ purpose }) => purpose))];
    expect(names.filter((name) => !isMessageKey(`${area}.${name}`))).toEqual([]);
    expect(isMessageKey(`${area}.NO_SUCH_PURPOSE`)).toBe(false);
  });

  it('the log tells each kind of subject, and each role', () => {
    const unnamed = new Set(
      rules.map(({ subjectKind }) => subjectKind).filter((kind) => sentence('nl', 'log.what', { kind, count: 1 }) === messages('nl')['log.something']),
    );
    expect([...unnamed]).toEqual([]);
    expect(rules.map(({ role }) => role).filter((role) => role !== 'SERVICE' && !isMessageKey(`shell.role.${role}`))).toEqual([]);
  });

  it.each(['reading.purpose', 'reading.because'])('X5 parents read in words for which purpose somebody read: %s', (area) => {
    const read = rules.filter(
      ({ role, subjectKind, purpose }) => TOLD_TO_PARENTS.includes(subjectKind) && !['GUARDIAN', 'SERVICE'].includes(role) && !NOT_TOLD.has(purpose),
    );
    expect([...new Set(read.map(({ purpose }) => purpose))].filter((purpose) => !isMessageKey(`${area}.${purpose}`))).toEqual([]);
  });
});
