import { Module } from '@nestjs/common';

/** What coaches and colleagues do together, as equals. */
@Module({})
export class CoachingModule {}
