import { Module } from '@nestjs/common';

/** What the figures tell, and of whom they never do. */
@Module({})
export class InsightModule {}
