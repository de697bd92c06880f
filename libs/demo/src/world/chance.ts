import { v5 } from 'uuid';
import type { Id } from '#kernel';

const NAMESPACE = '6f0c2f4e-9c1d-5a38-8a51-0d1f6b6b2027';

/** The id of a thing of the synthetic kindcentrum: the same key gives the same id, in every installation. */
export function idOf(...key: (string | number)[]): Id {
  return v5(key.join('/'), NAMESPACE);
}

/** Chance that falls the same way every time: each thing has its own, by its key, so that adding one changes no other. */
export class Chance {
  private state: number;

  constructor(...key: (string | number)[]) {
    this.state = Number.parseInt(idOf('chance', ...key).slice(0, 8), 16);
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Yes, so often out of one. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** One of these. */
  pick<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)] as T;
  }

  /** So many different ones of these. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => left.splice(this.between(0, left.length - 1), 1)[0] as T);
  }

  /** One of these, each as often as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) if ((rest -= weight) < 0) return value;
    return (entries.at(-1) as [T, number])[0];
  }

  /** Around nought, seldom more than three times `spread` away. */
  around(spread: number): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.73 * spread;
  }
}
