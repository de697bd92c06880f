/** Where the pages of a child's support stand; they point at each other from several folders. */
export const trackAddress = (childId: string) => `/children/${childId}/support`;
export const oppAddress = (childId: string) => `/children/${childId}/support/opp`;
export const parentsAddress = (childId: string) => `/children/${childId}/support/ouders`;
/** The support-team meeting of a location. */
export const meetingAddress = '/overleg';
export const safetyAddress = (childId: string) => `/children/${childId}/support/veiligheid`;
export const bundleAddress = (childId: string) => `/children/${childId}/support/bundel`;
export const applicationAddress = (childId: string) => `/children/${childId}/support/aanmelding`;
/** The same for the parents of the child. */
export const ownSupportAddress = (childId: string) => `/mijn-kind/${childId}/ondersteuning`;
export const ownOppAddress = (childId: string) => `/mijn-kind/${childId}/plan`;
/** Everything with a clock, and the invitation to a talk about one of them. */
export const dueAddress = '/wat-loopt';
/** What ROD is told of the OPPs of a location. */
export const rodAddress = '/wat-loopt/rod';
export const invitationAddress = (childId: string, kind: string) => `/wat-loopt/${childId}/uitnodiging/${kind}`;
