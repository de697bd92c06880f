import type { DynamicModule, Type } from '@nestjs/common';
import type { Mode } from '#platform';
import { ApiModule } from './api.module.js';

/** The modules of a mode: a demo has one room more, which production neither loads nor ships. */
export async function moduleOfMode(mode: Mode): Promise<Type | DynamicModule> {
  if (mode !== 'demo') return ApiModule;
  const { DemoModule } = await import('#demo');
  return { module: DemoModule, imports: [ApiModule] };
}
