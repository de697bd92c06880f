import type { CalendarDate, Id } from '#kernel';
import { derivedKey } from '../config/derived-key.js';
import { newSealingKey, seal, type SealingKey } from './envelope.js';
import { childKeyPlace, controllerKeyPlace, type SealedText } from './sealed-places.js';

/** A wrapped key as `access.controller_key` and `access.child_key` keep it. */
export interface WrappedKey {
  readonly controller_id: Id;
  readonly child_id?: Id;
  readonly wrapped: Buffer;
  readonly made_on: CalendarDate;
}

/**
 * Seals texts of children who have no key yet, for records that are laid whole and outside a unit, as a demo is.
 * Makes a key for each organisation and child it meets; `keys` gives them wrapped, to be kept beside the texts.
 */
export class FirstSealer {
  private readonly master: SealingKey;
  private readonly controllers = new Map<Id, SealingKey>();
  private readonly children = new Map<Id, { readonly controllerId: Id; readonly key: SealingKey }>();

  constructor(secret: string) {
    this.master = derivedKey(secret, 'sealing master');
  }

  /** The text, sealed for its place with the child's key. */
  seal(controllerId: Id, place: SealedText, text: string): Buffer {
    const child = this.children.get(place.childId) ?? { controllerId, key: newSealingKey() };
    this.children.set(place.childId, child);
    return seal(child.key, { ...place, controllerId }, Buffer.from(text));
  }

  /** The keys that were made, organisations first. */
  keys(madeOn: CalendarDate): { readonly controllers: WrappedKey[]; readonly children: WrappedKey[] } {
    const children = [...this.children].map(([childId, { controllerId, key }]) => ({
      controller_id: controllerId,
      child_id: childId,
      wrapped: seal(this.keyOf(controllerId), childKeyPlace(controllerId, childId), key),
      made_on: madeOn,
    }));
    const controllers = [...this.controllers].map(([controllerId, key]) => ({
      controller_id: controllerId,
      wrapped: seal(this.master, controllerKeyPlace(controllerId), key),
      made_on: madeOn,
    }));
    return { controllers, children };
  }

  private keyOf(controllerId: Id): SealingKey {
    const key = this.controllers.get(controllerId) ?? newSealingKey();
    this.controllers.set(controllerId, key);
    return key;
  }
}
