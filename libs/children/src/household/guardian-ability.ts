/** What a guardian may do for a child. */
export enum GuardianAbility {
  READ_HANDOVER = 'READ_HANDOVER',
  DECIDE = 'DECIDE',
  SEE_READERS = 'SEE_READERS',
}
