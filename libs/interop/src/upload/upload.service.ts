import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import { CONFIG, type Config, derivedKey, type Entrance, type Unit, Units } from '#platform';
import { finding } from '../import/finding.js';
import { PlanService } from '../plan/plan.service.js';
import { ImportState } from '../run/import.entity.js';
import { FileReading, type ReadFile } from './file-reading.js';
import { keptKey } from './kept-key.js';
import { StagingRepository, type WholeFile } from './staging.repository.js';
import { type Begun, UploadGround, type UploadRequest } from './upload-ground.service.js';

/** Where the file stands after it was read. */
export interface UploadAnswer {
  readonly importId: Id;
  readonly state: ImportState;
}

const AT_ONCE = 4;
const SECOND = 1_000;

/**
 * Takes a file in as it comes: parsed, judged, staged and planned in one transaction, so that a refused or broken file leaves nothing but its reason.
 * How far it is stands in transactions of its own. Refuses NOT_FOUND for another's location, TOO_MANY when four are being read.
 */
@Injectable()
export class UploadService {
  private reading = 0;
  private readonly key: Buffer;

  constructor(
    private readonly units: Units,
    private readonly staging: StagingRepository,
    private readonly plans: PlanService,
    private readonly ground: UploadGround,
    @Inject(CONFIG) config: Pick<Config, 'secret'>,
  ) {
    this.key = derivedKey(config.secret, 'import keys');
  }

  async take(entrance: Entrance | null, request: UploadRequest, body: AsyncIterable<Uint8Array>): Promise<UploadAnswer> {
    if (this.reading >= AT_ONCE) throw new Refusal('TOO_MANY', 'import_busy');
    this.reading += 1;
    try {
      const begun = await this.units.run(entrance, 'uploadImport', (unit) => this.ground.begin(unit, request));
      return begun.known ? await this.standing(entrance, request.id) : await this.read(entrance, request, begun, body);
    } finally {
      this.reading -= 1;
    }
  }

  private async read(
    entrance: Entrance | null,
    request: UploadRequest,
    { today, mapping, chosen, others }: Begun,
    body: AsyncIterable<Uint8Array>,
  ): Promise<UploadAnswer> {
    const { id, format } = request;
    const reading = new FileReading({ format, today, mapping, chosen, others, keptKey: (key) => keptKey(this.key, key) });
    try {
      const file = await this.stage(entrance, request, reading, body);
      if (!file.refused) return { importId: id, state: ImportState.READY };
      await this.refuse(entrance, id, file);
    } catch (error) {
      // a surprise of ours leaves no import that seems to be read for ever
      await this.refuse(entrance, id, { ...reading.whole(), findings: [finding('FILE_INTERRUPTED', { line: 1 })] }).catch(() => undefined);
      throw error;
    }
    return { importId: id, state: ImportState.REFUSED };
  }

  private async refuse(entrance: Entrance | null, id: Id, file: WholeFile): Promise<void> {
    await this.units.run(entrance, 'uploadImport', async (unit) => {
      await unit.openOne('IMPORT', id, 'IMPORT');
      await this.staging.refused(unit, id, file);
    });
  }

  /** One transaction from the first row to the plan. */
  private async stage(entrance: Entrance | null, request: UploadRequest, reading: FileReading, body: AsyncIterable<Uint8Array>): Promise<ReadFile> {
    const unit = this.units.start(entrance, 'uploadImport');
    try {
      await this.plans.prepare(unit);
      await unit.openOne('IMPORT', request.id, 'IMPORT');
      await this.stageRows(unit, entrance, request.id, reading, body);
      const file = reading.whole();
      if (file.refused) await unit.rollback();
      else await this.planAndKeep(unit, request, file);
      return file;
    } catch (error) {
      await unit.rollback();
      throw error;
    }
  }

  private async stageRows(unit: Unit, entrance: Entrance | null, id: Id, reading: FileReading, body: AsyncIterable<Uint8Array>): Promise<void> {
    let told = Date.now();
    for await (const rows of reading.batches(hashed(body, reading))) {
      if (rows.length > 0) await this.staging.rows(unit, id, rows);
      if (Date.now() - told < SECOND) continue;
      told = Date.now();
      await this.units.run(entrance, 'uploadImport', (own) => this.staging.progress(own, id, reading.bytes, reading.records));
    }
  }

  private async planAndKeep(unit: Unit, { id, locationId }: UploadRequest, file: ReadFile): Promise<void> {
    const planHash = await this.plans.make(unit, { id, locationId, schoolYear: file.schoolYear, referenceDate: file.referenceDate });
    await this.staging.ready(unit, id, { ...file, planHash });
    await unit.commit();
  }

  private async standing(entrance: Entrance | null, id: Id): Promise<UploadAnswer> {
    const state = await this.units.run(entrance, 'uploadImport', (unit) => this.staging.state(unit, id));
    return { importId: id, state };
  }
}

/** The file's bytes as they pass, with their digest. */
async function* hashed(body: AsyncIterable<Uint8Array>, reading: FileReading): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of body) {
    hash.update(piece);
    yield piece;
  }
  reading.fileHash = hash.digest('hex');
}
