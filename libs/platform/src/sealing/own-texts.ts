import type { Id } from '#kernel';
import { type SealingKey, unsealed } from './envelope.js';
import { controllerKey, otherSecret, type WrappedControllerKey } from './master.js';
import { childKeyPlace, type SealedText } from './sealed-places.js';

/** What a sealed text turned out to be: its words, gone with the key of its child, or not what was sealed there. */
export type FoundText = { readonly text: string } | 'FORGOTTEN' | 'UNREADABLE';

/**
 * Opens the texts of one organisation outside a unit, for its own record to take along (AVG 20); for commands of the owner alone.
 * Refuses another secret than the one under which its key was wrapped.
 */
export class OwnTexts {
  private readonly controllerId: Id;
  private readonly key: SealingKey;

  constructor(secret: string, wrapped: WrappedControllerKey) {
    const key = controllerKey(secret, wrapped);
    if (!key) throw otherSecret();
    this.key = key;
    this.controllerId = wrapped.controller_id;
  }

  /** `childKey` is the wrapped key of the child; null once it was erased. */
  open({ childId, ...place }: SealedText, childKey: Buffer | null, sealed: Buffer): FoundText {
    if (!childKey) return 'FORGOTTEN';
    const key = unsealed(this.key, childKeyPlace(this.controllerId, childId), childKey);
    const text = key && unsealed(key, { ...place, controllerId: this.controllerId }, sealed);
    return text ? { text: text.toString() } : 'UNREADABLE';
  }
}
