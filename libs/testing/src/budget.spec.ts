import { budgetOf, holdToBudget } from './index.js';

describe('the budget of statements', () => {
  it('is set by the name of the document', () => {
    expect(budgetOf('GroupLevels')).toBeGreaterThan(0);
    expect(budgetOf('Nothing')).toBeUndefined();
  });

  it('lets pass what stays within it, and what has none', () => {
    const most = budgetOf('GroupLevels') ?? 0;
    expect(() => holdToBudget('query GroupLevels($groupId: ID!) { groupLevels(groupId: $groupId) { groupId } }', most)).not.toThrow();
    expect(() => holdToBudget('{ me { name } }', 100)).not.toThrow();
  });

  it('fails the test of one statement more', () => {
    expect(() => holdToBudget('query GroupLevels { framework { uri } }', (budgetOf('GroupLevels') ?? 0) + 1)).toThrow(/GroupLevels sent \d+ statements/);
  });
});
