import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { Unit } from '../database/unit.js';
import type { DoorContext } from './door.js';

const contextOf = (execution: ExecutionContext) => GqlExecutionContext.create(execution).getContext<DoorContext>();

/** The unit of this operation, as a resolver's argument. */
export const CurrentUnit = createParamDecorator((_: unknown, execution: ExecutionContext): Unit => contextOf(execution).unit);

/** The whole context of this operation, for field resolvers that batch. */
export const Door = createParamDecorator((_: unknown, execution: ExecutionContext): DoorContext => contextOf(execution));

/** The loader of this name in this operation: made on first use, never shared between operations. */
export function loaderOf<K, V>(context: DoorContext, name: string, batch: (unit: Unit, keys: readonly K[]) => Promise<(V | null)[]>): DataLoader<K, V | null> {
  let loader = context.loaders.get(name) as DataLoader<K, V | null> | undefined;
  if (!loader) {
    loader = new DataLoader<K, V | null>((keys) => batch(context.unit, keys), { maxBatchSize: 500 });
    context.loaders.set(name, loader);
  }
  return loader;
}
