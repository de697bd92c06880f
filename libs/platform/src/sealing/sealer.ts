import { Inject, Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import { CONFIG, type Config } from '../config/config.js';
import type { Unit } from '../database/unit.js';
import { newSealingKey, seal, type SealingKey, unseal } from './envelope.js';
import { masterOf } from './master.js';
import { childKeyPlace, controllerKeyPlace, type SealedText } from './sealed-places.js';

interface WrappedKeys {
  readonly child_id: Id;
  readonly wrapped: Buffer | null;
  readonly controller_wrapped: Buffer;
}

/**
 * Texts sealed per child (trust 3.11): the child's key is wrapped by its organisation's, that one by the installation's master. Keys come through the
 * unit, so the child must be open for a purpose that reads sealed texts; none is kept in memory, so an erased key is gone at once. No search.
 */
@Injectable()
export class Sealer {
  private readonly master: SealingKey;

  constructor(@Inject(CONFIG) { secret }: Pick<Config, 'secret'>) {
    this.master = masterOf(secret);
  }

  /** Seals a text for its place, with a first key when the child has none. Refuses NOT_FOUND when the key was erased. */
  async seal(unit: Unit, place: SealedText, text: string): Promise<Buffer> {
    const key = await this.ownKey(unit, place.childId);
    return seal(key, { ...place, controllerId: unit.controllerId }, Buffer.from(text));
  }

  /** Many texts of one child with one question for its key, in the same order; what is not said stays null. */
  async sealAll<Text extends string | null>(
    unit: Unit,
    childId: Id,
    texts: readonly (Omit<SealedText, 'childId'> & { readonly text: Text })[],
  ): Promise<(Text extends null ? Buffer | null : Buffer)[]> {
    type Sealed = Text extends null ? Buffer | null : Buffer;
    if (texts.every(({ text }) => text === null)) return texts.map(() => null as Sealed);
    const key = await this.ownKey(unit, childId);
    return texts.map(({ text, ...place }) => (text === null ? null : seal(key, { ...place, controllerId: unit.controllerId }, Buffer.from(text))) as Sealed);
  }

  /** The text, or null when the child's key was erased. Throws when it was moved from its place or changed. */
  async open(unit: Unit, place: SealedText, sealed: Buffer): Promise<string | null> {
    const [text] = await this.openAll(unit, [{ ...place, sealed }]);
    return text ?? null;
  }

  /** Many texts with one question for keys, in the same order. */
  async openAll(unit: Unit, texts: readonly (SealedText & { readonly sealed: Buffer })[]): Promise<(string | null)[]> {
    if (texts.length === 0) return [];
    const keys = await this.keys(unit, [...new Set(texts.map(({ childId }) => childId))]);
    return texts.map(({ sealed, ...place }) => {
      const key = keys.get(place.childId);
      return key ? unseal(key, { ...place, controllerId: unit.controllerId }, sealed).toString() : null;
    });
  }

  private async ownKey(unit: Unit, childId: Id): Promise<SealingKey> {
    return (await this.keys(unit, [childId])).get(childId) ?? (await this.firstKey(unit, childId));
  }

  private async keys(unit: Unit, childIds: readonly Id[]): Promise<ReadonlyMap<Id, SealingKey>> {
    const rows = await unit.query<WrappedKeys>('select * from access.sealing_keys($1::uuid[])', [childIds]);
    return new Map(
      rows.flatMap(({ child_id, wrapped, controller_wrapped }) => (wrapped ? [[child_id, this.unwrapChild(unit, child_id, wrapped, controller_wrapped)]] : [])),
    );
  }

  private async firstKey(unit: Unit, childId: Id): Promise<SealingKey> {
    const controllerId = unit.controllerId;
    const offered = seal(this.master, controllerKeyPlace(controllerId), newSealingKey());
    const [controller] = await unit.query<{ wrapped: Buffer }>('select access.keep_controller_key($1) as wrapped', [offered]);
    if (!controller) throw new Refusal('NOT_FOUND', 'not_found');
    const own = unseal(this.master, controllerKeyPlace(controllerId), controller.wrapped);
    const [child] = await unit.query<{ wrapped: Buffer | null }>('select access.keep_child_key($1, $2) as wrapped', [
      childId,
      seal(own, childKeyPlace(controllerId, childId), newSealingKey()),
    ]);
    if (!child?.wrapped) throw new Refusal('NOT_FOUND', 'not_found');
    return unseal(own, childKeyPlace(controllerId, childId), child.wrapped);
  }

  private unwrapChild({ controllerId }: Unit, childId: Id, wrapped: Buffer, controllerWrapped: Buffer): SealingKey {
    return unseal(unseal(this.master, controllerKeyPlace(controllerId), controllerWrapped), childKeyPlace(controllerId, childId), wrapped);
  }
}
