import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { CentreModule } from '#centre';
import { ChildrenModule } from '#children';
import { PlatformModule } from '#platform';

/** The rooms whose services the worker asks; what it does is in `main.ts`. */
@Module({ imports: [PlatformModule, CentreModule, AccessModule, ChildrenModule] })
export class WorkerModule {}
