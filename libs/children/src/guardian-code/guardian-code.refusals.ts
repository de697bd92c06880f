import { Refusal } from '#kernel';

/** Why a code is not made, shown or taken. */
export const guardianCodeRefusals = {
  /** A mail needs an address. */
  noAddress: () => new Refusal('NOT_NOW', 'guardian_without_mail'),
  /** Used, replaced, expired or tried too often: make a new one. */
  notOpen: () => new Refusal('NOT_NOW', 'code_not_open'),
  /** One answer for a wrong code, a wrong date, a used and an expired code. */
  doesNotFit: () => new Refusal('NOT_FOUND', 'code_does_not_fit'),
  /** Only a login that began by a code grows by one. */
  notByCode: () => new Refusal('FORBIDDEN', 'login_not_by_code'),
  /** Each parent has a login of their own (R9). */
  otherParent: () => new Refusal('NOT_NOW', 'code_of_other_parent'),
};
