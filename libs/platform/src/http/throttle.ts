import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { Refusal } from '#kernel';
import { CONFIG, type Config } from '../config/config.js';
import { derivedKey } from '../config/derived-key.js';
import { DATA_SOURCE } from '../database/units.js';

/** So many tries in so many seconds, for one key: an address, an account. The name is part of the key. */
export interface Allowance {
  readonly name: string;
  readonly tries: number;
  readonly seconds: number;
}

/**
 * Counts tries in the database, so that several instances share one count; in this process while the database is away.
 * Keys are kept as a keyed hash: an address never lies in the table.
 */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();
  private readonly key: Buffer;

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = derivedKey(config.secret, 'throttle');
  }

  /** Takes one try; refuses TOO_MANY with the seconds to wait. */
  async take(allowance: Allowance, key: string): Promise<void> {
    try {
      await this.limiterOf(allowance).consume(this.hidden(key));
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      throw new Refusal('TOO_MANY', 'too_many_tries', { seconds: Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000) });
    }
  }

  /** Gives the tries of a key back, after one that succeeded. */
  async forgive(allowance: Allowance, key: string): Promise<void> {
    await this.limiterOf(allowance).delete(this.hidden(key));
  }

  private hidden(key: string): string {
    return createHmac('sha256', this.key).update(key).digest('base64url');
  }

  private limiterOf({ name, tries, seconds }: Allowance): RateLimiterPostgres {
    const known = this.limiters.get(name);
    if (known) return known;
    const bounds = { keyPrefix: name, points: tries, duration: seconds };
    const limiter = new RateLimiterPostgres({
      ...bounds,
      storeClient: this.dataSource,
      storeType: 'typeorm',
      schemaName: 'access',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      insuranceLimiter: new RateLimiterMemory(bounds),
    });
    this.limiters.set(name, limiter);
    return limiter;
  }
}
