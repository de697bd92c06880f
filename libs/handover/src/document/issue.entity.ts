import { createHash } from 'node:crypto';
import { canonicalJson, fingerprint } from '#kernel';
import { PART_KINDS, type PartContent, type PartKind, saysSomething } from './part.entity.js';

/** A part as it is frozen: canonical JSON (RFC 8785) and its SHA-256, to which consent is bound. */
export interface IssuePart {
  readonly kind: PartKind;
  /** Its place among the seven, from 1. */
  readonly position: number;
  readonly content: string;
  readonly hash: string;
}

/** A part of an issue as it is read back. */
export interface FrozenPart {
  readonly kind: PartKind;
  readonly content: PartContent;
  readonly hash: string;
}

/** A frozen version of the whole; its hash is that of the ordered part hashes. */
export interface Issue {
  readonly hash: string;
  readonly parts: readonly IssuePart[];
}

/** Freezes the parts that say something, in the order of the page. The same contents always give the same hashes. */
export function issueOf(contents: ReadonlyMap<PartKind, PartContent>): Issue {
  const parts = PART_KINDS.flatMap((kind, index) => {
    const content = contents.get(kind);
    return content && saysSomething(content) ? [frozen(kind, index + 1, content)] : [];
  });
  return { hash: fingerprint(parts.map(({ hash }) => hash)), parts };
}

function frozen(kind: PartKind, position: number, content: PartContent): IssuePart {
  const text = canonicalJson({ kind, ...content });
  return { kind, position, content: text, hash: createHash('sha256').update(text).digest('hex') };
}
