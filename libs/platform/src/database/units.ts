import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type Id, newId } from '#kernel';
import type { Entrance } from './entrance.js';
import { Unit } from './unit.js';

/** Injection token of the one `DataSource`; only this room uses it. */
export const DATA_SOURCE = Symbol('DataSource');

/** Makes the unit of each call. */
@Injectable()
export class Units {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  /** A unit that has not touched the database yet; whoever makes it ends it by commit or rollback. */
  start(entrance: Entrance | null, operation: string, requestId: Id = newId()): Unit {
    return new Unit(this.dataSource, entrance, operation, requestId);
  }

  /** Runs one piece of work in a unit of its own: commits when it ends well, rolls back when it throws. */
  async run<T>(entrance: Entrance | null, operation: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    const unit = this.start(entrance, operation);
    try {
      await unit.begin();
      const result = await work(unit);
      await unit.commit();
      return result;
    } catch (error) {
      await unit.rollback();
      throw error;
    }
  }

  /** One statement before anybody has entered: login functions and health, never records. */
  async plain<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    return (await this.dataSource.query(text, [...values])) as R[];
  }
}
