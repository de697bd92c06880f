/** States of a handover in which nothing goes to the school any more: a sentence says so, and no road is shown. */
export const WENT_NOWHERE: ReadonlySet<string> = new Set(['CONSENT_REFUSED', 'WITHDRAWN', 'EXPIRED', 'CARRIED_BY_PARENT', 'DISCARDED']);
