import type { Id } from '#kernel';

/** Why something seen was corrected (O18). `WRONG_CHILD` takes it back: its chain then says nothing. */
export const CORRECTION_REASONS = ['TYPED_WRONG', 'LOOKED_AGAIN', 'AGREED_TOGETHER', 'WRONG_CHILD'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** One version of what somebody saw. Never changed; `replaces` names the version before it, and a correction has a reason. */
export interface Version {
  readonly id: Id;
  readonly version: number;
  readonly replaces: Id | null;
  readonly reason: CorrectionReason | null;
}

/** A version as it stands, with those before it, latest first. */
export type Standing<One extends Version> = One & { readonly earlier: readonly One[] };

/** The last version of every chain with what stood before; `versions` may be in any order and gives the order. */
export function standing<One extends Version>(versions: readonly One[]): Standing<One>[] {
  const byId = new Map(versions.map((one) => [one.id, one]));
  const replaced = new Set(versions.map(({ replaces }) => replaces));
  return versions
    .filter(({ id }) => !replaced.has(id))
    .map((last) => {
      const earlier: One[] = [];
      for (let before = byId.get(last.replaces ?? ''); before; before = byId.get(before.replaces ?? '')) earlier.push(before);
      return { ...last, earlier };
    });
}
