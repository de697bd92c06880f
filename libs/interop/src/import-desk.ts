import type { Units } from '#platform';
import { EffectRepository } from './effect/effect.repository.js';
import { EffectService } from './effect/effect.service.js';
import { MappingRepository } from './mapping/mapping.repository.js';
import { MappingService } from './mapping/mapping.service.js';
import { ChildPlanRepository } from './plan/child-plan.repository.js';
import { PlanRepository } from './plan/plan.repository.js';
import { PlanService } from './plan/plan.service.js';
import { ImportRepository } from './run/import.repository.js';
import { ImportService } from './run/import.service.js';
import { RowRepository } from './run/row.repository.js';
import { StagingRepository } from './upload/staging.repository.js';
import { UploadGround } from './upload/upload-ground.service.js';
import { UploadService } from './upload/upload.service.js';

/** Where files come in, for whoever has no web server: the same engine as behind the page. */
export interface ImportDesk {
  readonly uploads: UploadService;
  readonly imports: ImportService;
  readonly mappings: MappingService;
}

/** Lays out the desk over units of work; `secret` is the installation's. */
export function openImportDesk(units: Units, secret: string): ImportDesk {
  const staging = new StagingRepository();
  const mappings = new MappingService(new MappingRepository());
  const plans = new PlanService(new PlanRepository(), new ChildPlanRepository());
  const imports = new ImportService(new ImportRepository(), new RowRepository(), plans, new EffectService(new EffectRepository()));
  return { mappings, imports, uploads: new UploadService(units, staging, plans, new UploadGround(staging, mappings), { secret }) };
}
