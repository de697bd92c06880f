import { requireSmall, withinTime } from './answer-limits.js';
import { LIMITS } from './limits.js';

const rows = (count: number) => ({ group: { children: Array.from({ length: count }, () => ({ name: 'Bas' })) } });

describe('the size of an answer', () => {
  it('may be what the largest page needs, and no more', () => {
    expect(() => requireSmall(rows(LIMITS.objects - 2))).not.toThrow();
    expect(() => requireSmall(rows(LIMITS.objects))).toThrow('answer_too_large');
    expect(() => requireSmall(null)).not.toThrow();
  });
});

describe('the time of a question', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('ends after ten seconds', async () => {
    const told = withinTime(new Promise(() => undefined)).catch((error: Error) => error.message);
    jest.advanceTimersByTime(LIMITS.seconds * 1_000);
    expect(await told).toContain('took_too_long');
    await expect(withinTime(Promise.resolve('in time'))).resolves.toBe('in time');
  });
});
