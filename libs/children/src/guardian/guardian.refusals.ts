import { Refusal } from '#kernel';

/** Why a guardian's authority is refused. */
export const guardianRefusals = {
  /** Authority is proven (an extract of the authority register), or it is unknown. */
  proofMissing: () => new Refusal('INVALID', 'proof_missing', { place: 'input.proofOn' }),
  /** A proof of a day that has not come. */
  proofAhead: () => new Refusal('INVALID', 'not_yet', { place: 'input.proofOn' }),
};
