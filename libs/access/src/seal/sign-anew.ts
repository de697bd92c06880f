import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { SecretChange } from '#platform';
import { type Anchor, anchorKey, anchorOf, isGenuine, readAnchors } from './anchor.js';

/** Anchors as they are signed after another secret came. They lie beside their file until `keep` puts them in its place, or `drop` forgets them. */
export interface SignedAnew {
  /** Those that are signed with the new secret now. */
  readonly anchors: number;
  /** Signed with neither secret: they stay as they are, and `verify-audit` names them. */
  readonly foreign: number;
  readonly keep: () => void;
  readonly drop: () => void;
}

/**
 * Signs the anchors of a file with the key of the new secret, each that was genuine under the old: block, hash and instant stay.
 * Writes beside the file first, so that a place that cannot be written shows before anything else is done.
 */
export function signAnew(file: string, { old, next }: SecretChange): SignedAnew {
  const [before, now] = [old === null ? null : anchorKey(old), anchorKey(next)];
  const anchors = readAnchors(file);
  const genuine = anchors.filter((anchor) => isGenuine(anchor, now)).length;
  const due = new Set(anchors.filter((anchor) => before && !isGenuine(anchor, now) && isGenuine(anchor, before)));
  const count = { anchors: genuine + due.size, foreign: anchors.length - genuine - due.size };
  if (due.size === 0) return { ...count, keep: () => undefined, drop: () => undefined };
  const signed = anchors.map((anchor): Anchor => (due.has(anchor) ? anchorOf(anchor.block, anchor.hash, new Date(anchor.at), now) : anchor));
  const fresh = `${file}.new`;
  writeFileSync(fresh, signed.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''), { mode: 0o600 });
  return { ...count, keep: () => renameSync(fresh, file), drop: () => rmSync(fresh, { force: true }) };
}
