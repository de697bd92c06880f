import { isTelephone } from './telephone.js';

describe('a telephone number', () => {
  it.each(['06 12 34 56 78', '0612345678', '+31 6 12345678', '0031612345678', '(0570) 12 34 56', '010-123.45.67', '14 0570'])('may be %s', (text) => {
    expect(isTelephone(text)).toBe(true);
  });

  it.each(['bel maar', '06 12 34 56 78 na vijf uur', '12345', '1234567890123456', '', '06+12345678', `06${' '.repeat(40)}12345678`])('is not %p', (text) => {
    expect(isTelephone(text)).toBe(false);
  });

  it('R3 is not a number that could be a BSN', () => {
    expect([isTelephone('111222333'), isTelephone('111.222.333'), isTelephone('111222334')]).toEqual([false, false, true]);
  });
});
