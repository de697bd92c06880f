import { Query, Resolver } from '@nestjs/graphql';
import { Plain } from '#platform';
import { FrameworkService } from './framework.service.js';
import { FrameworkType } from './framework.type.js';

/** By which lines, steps and scales do we look? */
@Resolver(() => FrameworkType)
export class FrameworkResolver {
  constructor(private readonly frameworks: FrameworkService) {}

  @Query(() => FrameworkType)
  @Plain('published data of the trade, about nobody')
  framework(): FrameworkType {
    const { framework, scales, strengths } = this.frameworks;
    return { ...framework, scales, strengths } as unknown as FrameworkType;
  }
}
