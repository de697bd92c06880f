import { Refusal } from '#kernel';
import { LIMITS } from './limits.js';

/** Refuses TOO_MANY when an answer holds more objects than any page of ours needs (trust 3.5), whatever its cost was thought to be. */
export function requireSmall(data: unknown): void {
  let left: number = LIMITS.objects;
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach(count);
    left -= 1;
    if (left < 0) throw new Refusal('TOO_MANY', 'answer_too_large', { most: LIMITS.objects });
    // most of an answer is numbers and texts: only what can hold more is looked into
    for (const name in value) {
      const inner = (value as Record<string, unknown>)[name];
      if (typeof inner === 'object') count(inner);
    }
  };
  count(data);
}

/** Gives up on a question after ten seconds with RETRY; its unit is then rolled back. A mutation ends by its statements' own limits. */
export async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal('RETRY', 'took_too_long')), LIMITS.seconds * 1_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
