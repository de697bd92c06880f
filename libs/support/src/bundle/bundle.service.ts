import { Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { canonicalJson, fingerprint, type Id, Refusal } from '#kernel';
import { type Receipt, Sealer, type Unit } from '#platform';
import { say } from '../paper/wording.js';
import { receiptOf } from '../step/step.js';
import { BundleContents } from './bundle-contents.js';
import type { Bundle, BundleContent } from './bundle.entity.js';
import type { MakeBundleInput, TakeBundleStepInput } from './bundle.input.js';
import { bundlePaper } from './bundle-paper.js';
import { BundleRepository } from './bundle.repository.js';
import type { BundleFileType, BundleFormat } from './bundle.type.js';
import { refuseWhatStays } from './stripped.js';

const placeOf = (childId: Id, bundleId: Id) => ({ childId, table: 'support.bundle_content', column: 'content', rowId: bundleId });

/** Bundles for the samenwerkingsverband: made of what is there, fixed, handed over by people, receipt by hand (P8, P9). */
@Injectable()
export class BundleService {
  constructor(
    private readonly bundles: BundleRepository,
    private readonly contents: BundleContents,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
  ) {}

  /** The latest first. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<Bundle[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
    return this.bundles.ofChild(unit, childId);
  }

  /** The same file each time: what stood there when it was made. Refuses NOT_FOUND (also when it was thrown away), NOT_NOW (the key of the child was erased). */
  async file(unit: Unit, childId: Id, bundleId: Id, format: BundleFormat): Promise<BundleFileType> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
    const sealed = await this.bundles.content(unit, childId, bundleId);
    if (!sealed) throw new Refusal('NOT_FOUND', 'not_found');
    const text = await this.sealer.open(unit, placeOf(childId, bundleId), sealed);
    if (text === null) throw new Refusal('NOT_NOW', 'bundle_erased');
    const content = JSON.parse(text) as BundleContent;
    const mark = fingerprint(content);
    const name = `bundel-${content.madeOn}-${mark.slice(0, 8)}`;
    if (format === 'JSON')
      return { name: `${name}.json`, mediaType: 'application/json', content: Buffer.from(JSON.stringify({ mark, ...content }, null, 2)).toString('base64') };
    return { name: `${name}.pdf`, mediaType: 'application/pdf', content: (await bundlePaper(content, mark)).toString('base64') };
  }

  /** Refuses NOT_FOUND, NOT_NOW (no support, no OPP), INVALID (somewhere in a text a BSN, bank number, ECK iD or result of an end test: R4, R32). */
  async make(unit: Unit, { id, childId, readers, documents }: MakeBundleInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const content = await this.contents.collect(unit, childId, documents, readers);
    refuseWhatStays(content, say('bundle.readers'));
    const sealed = await this.sealer.seal(unit, placeOf(childId, id), canonicalJson(content));
    return receiptOf(id, await this.bundles.make(unit, { id, childId, readers, documents, mark: fingerprint(content), content: sealed }));
  }

  /** Refuses NOT_FOUND, NOT_NOW (not from this state), INVALID (a day), CHANGED_SINCE. */
  async step(unit: Unit, input: TakeBundleStepInput): Promise<Receipt> {
    await unit.openOne('CHILD', input.childId, 'SUPPORT');
    return receiptOf(input.bundleId, await this.bundles.step(unit, input));
  }
}
