import { goingBy, stayingBy, type Choosable } from './choice.js';

const part = (kind: Choosable['part'], more: Partial<Choosable> = {}): Choosable => ({ part: kind, core: false, ownTick: false, ...more });
const parts = [part('PERSON', { core: true }), part('INTERESTS', { core: true }), part('HOME'), part('HEALTH', { ownTick: true })];

describe('X19 what would go along', () => {
  it('R12 all is everything but health, which is a tick of its own', () => {
    expect(goingBy({ choice: 'ALL', chosen: [], healthToo: false }, parts)).toEqual(['PERSON', 'INTERESTS', 'HOME']);
    expect(goingBy({ choice: 'CORE', chosen: [], healthToo: true }, parts)).toEqual(['PERSON', 'INTERESTS', 'HEALTH']);
  });

  it('R9 chosen is what was ticked, and health only by its own tick', () => {
    expect(goingBy({ choice: 'CHOSEN', chosen: ['HOME', 'HEALTH'], healthToo: false }, parts)).toEqual(['HOME']);
  });

  it.each(['NOTHING', 'ON_PAPER'] as const)('R9 %s sends nothing, whatever was ticked before', (choice) => {
    expect(goingBy({ choice, chosen: ['HOME'], healthToo: true }, parts)).toEqual([]);
    expect(stayingBy({ choice, chosen: ['HOME'], healthToo: true }, parts)).toHaveLength(4);
  });
});
