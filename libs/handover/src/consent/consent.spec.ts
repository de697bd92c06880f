import { PART_KINDS } from '../document/part.entity.js';
import { partsOf } from './consent.entity.js';

describe('what a choice covers', () => {
  it('R12 never counts health in without its own tick, whatever is chosen', () => {
    expect(partsOf('ALL', PART_KINDS, [], false)).not.toContain('HEALTH');
    expect(partsOf('CHOSEN', PART_KINDS, ['HEALTH', 'HOME'], false)).toEqual(['HOME']);
    expect(partsOf('ALL', PART_KINDS, [], true)).toEqual(PART_KINDS);
    expect(partsOf('CORE', PART_KINDS, [], true)).toEqual(['PERSON', 'INTERESTS', 'WHAT_WORKS', 'DEVELOPMENT', 'HEALTH']);
  });

  it('R9 covers nothing on a no or on paper, and only parts that are in the issue', () => {
    expect(partsOf('NOTHING', PART_KINDS, ['HOME'], true)).toEqual([]);
    expect(partsOf('ON_PAPER', PART_KINDS, ['HOME'], true)).toEqual([]);
    expect(partsOf('ALL', ['PERSON', 'HOME'], [], true)).toEqual(['PERSON', 'HOME']);
  });
});
