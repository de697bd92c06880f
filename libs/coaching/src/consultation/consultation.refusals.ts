import { Refusal } from '#kernel';

/** Why a question is not put or an answer not given. */
export const consultationRefusals = {
  /** X10, N5: first who stays the owner, then the question; the specialist says so too. */
  ownership: () => new Refusal('INVALID', 'consultation_ownership', { place: 'input.ownershipSeen' }),
  /** N5: a question about a group tells of no child. */
  groupTellsOfNoChild: () => new Refusal('INVALID', 'consultation_group_child', { place: 'input.ageBand' }),
  /** A question about a child says at least how old, in a band. */
  ageBand: () => new Refusal('INVALID', 'consultation_age_band', { place: 'input.ageBand' }),
};
