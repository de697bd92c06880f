import { Refusal } from '#kernel';

/** Why a code is not made or shown. */
export const guardianCodeRefusals = {
  /** A mail needs an address. */
  noAddress: () => new Refusal('NOT_NOW', 'guardian_without_mail'),
  /** Used, replaced, expired or tried too often: make a new one. */
  notOpen: () => new Refusal('NOT_NOW', 'code_not_open'),
  /** One answer for a wrong code, a wrong date, a used and an expired code. */
  doesNotFit: () => new Refusal('NOT_FOUND', 'code_does_not_fit'),
};
