/** Where the pages of a child's support stand; they point at each other from several folders. */
export const trackAddress = (childId: string) => `/kind/${childId}/ondersteuning`;
export const oppAddress = (childId: string) => `/kind/${childId}/ondersteuning/opp`;
export const parentsAddress = (childId: string) => `/kind/${childId}/ondersteuning/ouders`;
/** The support-team meeting of a location. */
export const meetingAddress = '/overleg';
export const safetyAddress = (childId: string) => `/kind/${childId}/ondersteuning/veiligheid`;
export const bundleAddress = (childId: string) => `/kind/${childId}/ondersteuning/bundel`;
export const applicationAddress = (childId: string) => `/kind/${childId}/ondersteuning/aanmelding`;
/** Who of other organisations stands around the child. */
export const circleAddress = (childId: string) => `/kind/${childId}/ondersteuning/kring`;
/** The same for the parents of the child. */
export const ownSupportAddress = (childId: string) => `/mijn-kind/${childId}/ondersteuning`;
export const ownOppAddress = (childId: string) => `/mijn-kind/${childId}/plan`;
export const ownCircleAddress = (childId: string) => `/mijn-kind/${childId}/kring`;
/** A child in whose team one is a guest. */
export const seatAddress = (childId: string) => `/kring/${childId}`;
/** Everything with a clock, and the invitation to a talk about one of them. */
export const dueAddress = '/wat-loopt';
/** What ROD is told of the OPPs of a location. */
export const rodAddress = '/wat-loopt/rod';
export const invitationAddress = (childId: string, kind: string) => `/wat-loopt/${childId}/uitnodiging/${kind}`;
