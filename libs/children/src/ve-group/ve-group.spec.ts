import { LARGEST_VE_GROUP, professionalsFor } from './ve-group.js';

describe('a group with VE', () => {
  it.each([
    [0, 0],
    [1, 1],
    [8, 1],
    [9, 2],
    [16, 2],
    [17, 3],
  ])('R22 of %i children asks %i professionals, and sixteen children at most', (children, professionals) => {
    expect(professionalsFor(children)).toBe(professionals);
    expect(LARGEST_VE_GROUP).toBe(16);
  });
});
