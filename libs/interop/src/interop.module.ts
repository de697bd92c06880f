import { Module } from '@nestjs/common';
import { EffectRepository } from './effect/effect.repository.js';
import { EffectService } from './effect/effect.service.js';
import { MappingRepository } from './mapping/mapping.repository.js';
import { MappingResolver } from './mapping/mapping.resolver.js';
import { MappingService } from './mapping/mapping.service.js';
import { ChildPlanRepository } from './plan/child-plan.repository.js';
import { PlanRepository } from './plan/plan.repository.js';
import { PlanService } from './plan/plan.service.js';
import { ImportRepository } from './run/import.repository.js';
import { ImportResolver } from './run/import.resolver.js';
import { ImportService } from './run/import.service.js';
import { RowRepository } from './run/row.repository.js';
import { StagingRepository } from './upload/staging.repository.js';
import { UploadRoute } from './upload/upload.route.js';
import { UploadGround } from './upload/upload-ground.service.js';
import { UploadService } from './upload/upload.service.js';

const repositories = [ChildPlanRepository, EffectRepository, ImportRepository, MappingRepository, PlanRepository, RowRepository, StagingRepository];
const services = [EffectService, ImportService, MappingService, PlanService, UploadService, UploadGround];

/** Other people's formats: files come in, are looked at, applied and undone. */
@Module({
  providers: [...repositories, ...services, ImportResolver, MappingResolver, UploadRoute],
  exports: [ImportService, MappingService, UploadService],
})
export class InteropModule {}
