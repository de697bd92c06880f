import { Global, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config, readConfig } from './config/config.js';
import { createDataSource, refuseOtherMode, refuseTooStrongRole } from './database/data-source.js';
import { DATA_SOURCE, Units } from './database/units.js';
import { Throttle } from './http/throttle.js';
import { Sealer } from './sealing/sealer.js';

/** Plumbing that says no domain word: configuration, the one pool, the units. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useFactory: () => readConfig() },
    { provide: DATA_SOURCE, useFactory: (config: ReturnType<typeof readConfig>) => createDataSource(config).initialize(), inject: [CONFIG] },
    Units,
    Throttle,
    Sealer,
  ],
  exports: [CONFIG, Units, Throttle, Sealer],
})
export class PlatformModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    await refuseTooStrongRole(this.dataSource);
    await refuseOtherMode(this.dataSource, this.config.mode);
  }

  /** After the server: what was asked before it stopped is done to its end. */
  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
