import {
  type Actor,
  type Arrival,
  type ChildFact,
  type ConsultationFact,
  type DeliveryFact,
  holds,
  type ListFact,
  type LocationFact,
  type Post,
  type Role,
  type Stay,
  type Subject,
  TEAM_KINDS,
  type TeamFact,
  type TrajectoryFact,
} from './facts.js';

/**
 * Who may see what, said a second time: role by role, as the documents say it, by somebody who did not read the product's own rules.
 * Imports nothing of the product. The suites hold the database and the API against it.
 */

interface Question {
  readonly post: Post;
  readonly subject: Subject;
  readonly purpose: string;
  readonly today: string;
}

/** Whether this actor may open this subject for this purpose today. */
export function maySee(actor: Actor, subject: Subject, purpose: string, today: string): boolean {
  // every record belongs to one controller, and a hat is worn at one controller (R1)
  if (subject.controllerId !== actor.controllerId) return false;
  if (subject.kind === 'COACH')
    return (
      hasWork(actor.role, subject.kind, purpose) &&
      subject.id === actor.accountId &&
      actor.posts.some(({ role, period }) => role === actor.role && holds(period, today))
    );
  if (subject.kind === 'TRAJECTORY') return hasWork(actor.role, subject.kind, purpose) && isIn(actor, subject, today);
  if (subject.kind === 'CONSULTATION') return hasWork(actor.role, subject.kind, purpose) && isAskerOrAsked(actor, subject, today);
  return actor.posts.some((post) => post.role === actor.role && holds(post.period, today) && says[actor.role]({ post, subject, purpose, today }));
}

/** Whether a role has any work with this kind of subject for this purpose: what the door asks before it looks for the subject. */
export function hasWork(role: Role, kind: string, purpose: string): boolean {
  return IS_WORK.has(`${role} ${kind} ${purpose}`);
}

/** What may be brought in that is in nobody's reach yet, and by whom: a child or a file for the whole organisation, a handover by who has the child (design 3). */
export const BROUGHT_IN: readonly { readonly kind: string; readonly purpose: string; readonly by: Role; readonly over: readonly string[] }[] = [
  { kind: 'CHILD', purpose: 'ENROL', by: 'ADMINISTRATOR', over: ['CONTROLLER'] },
  { kind: 'IMPORT', purpose: 'IMPORT', by: 'ADMINISTRATOR', over: ['CONTROLLER'] },
  { kind: 'HANDOVER', purpose: 'PREPARE', by: 'PEDAGOGICAL_STAFF', over: ['GROUP', 'LOCATION'] },
];

/** Whether this actor may bring in something new of this kind. */
export function mayBringIn({ role, posts }: Actor, kind: string, purpose: string, today: string): boolean {
  const brought = BROUGHT_IN.find((one) => one.kind === kind && one.purpose === purpose);
  return brought?.by === role && posts.some((post) => post.role === role && brought.over.includes(post.scopeKind) && holds(post.period, today));
}

/** Which children a list shows on a day: those in the group; for a class also those who come within eight weeks or whose handover arrived. */
export function onList(list: ListFact, children: readonly ChildFact[], today: string): ChildFact[] {
  return children.filter(
    (child) =>
      child.controllerId === list.controllerId &&
      (child.stays.some((stay) => stay.groupId === list.id && isNear(stay, today)) ||
        child.arrivals.some((arrival) => isDelivered(child, arrival, list.id, today))),
  );
}

/** Any colleague with a group asks a coach, without a desk, and is then in it together (R36); and fills in what the location measures (R51). */
const ASKS = ['LOCATION: ASK_COACH', 'TRAJECTORY: COACH_TOGETHER', 'LOCATION: ANSWER_SHEET', 'CONSULTATION: CONSULT'] as const;

/** What each role is there for (design 1, product 5): kinds of subject, and the purposes for which it meets them. */
const WORK: Record<Role, readonly string[]> = {
  // rates the lines, writes down what is told at the start, knows who may decide at home, prepares and gives the handover
  PEDAGOGICAL_STAFF: [
    'CHILD: FIND MEET FOLLOW INTAKE RATE GUARDIANS PREPARE RECORD_COACH_CONSENT APPROACH SAFETY',
    'LIST: ROSTER STARTING_LEVELS HANDOVER_BOARD KEEP_HINTS',
    'HANDOVER: PREPARE RECORD_DECISION',
    ...ASKS,
  ],
  // reads the starting levels of the whole class, meets one child, rates, receives the handover and answers back
  TEACHER: [
    'CHILD: FIND MEET FOLLOW INTAKE RATE RECORD_COACH_CONSENT APPROACH SAFETY',
    'LIST: ROSTER STARTING_LEVELS HANDOVER_BOARD KEEP_HINTS',
    'DELIVERY: MEET READ_HANDOVER RECEIVE CONFIRM_LEVEL',
    ...ASKS,
  ],
  // the children and handovers of the whole location, without rating: a starting level is confirmed by who sees the child in the group (R16);
  // whose consent an OPP asks, and the letter by which they come in (R28, C5)
  CARE_COORDINATOR: [
    'CHILD: FIND MEET FOLLOW GUARDIANS SUPPORT DUE SAFETY',
    'LIST: ROSTER STARTING_LEVELS HANDOVER_BOARD',
    'DELIVERY: MEET READ_HANDOVER RECEIVE',
    ...ASKS,
    'LOCATION: IMPROVE DUE ROD_LIST',
  ],
  // sees handovers on time and read, leads what the location learns from; never a child's content, never a coaching row (K4)
  LOCATION_LEAD: ['LOCATION: HANDOVER_FIGURES IMPROVE COACH_CURRENCY OVERVIEW COACHING_FIGURES COACH_HOURS SUPPORT_FIGURES'],
  // coaches colleagues; nothing of children (R37)
  PEDAGOGICAL_COACH: ['TRAJECTORY: COACH_TOGETHER', 'LOCATION: IMPROVE', 'COACH: OWN_PROFILE INTERVISION'],
  // own logs and shared items only (R48)
  EXTERNAL_COACH: ['TRAJECTORY: COACH_TOGETHER', 'LOCATION: IMPROVE', 'COACH: OWN_PROFILE INTERVISION', 'CONSULTATION: ADVISE'],
  // asks a coach; sees a child only by a handover of its own type (R20), which comes later
  BSO_STAFF: ASKS,
  // answers what was put to them by name (R36)
  SPECIALIST: ['CONSULTATION: ADVISE'],
  SWV_STAFF: [],
  // aggregates only (R48)
  MUNICIPALITY: ['CONTROLLER: RELEASED_FIGURES'],
  // reviews who read what, of the whole controller (trust 3.10)
  PRIVACY_OFFICER: ['CONTROLLER: REVIEW_LOG'],
  // lays out locations and groups, appoints, brings children and files in, finds the application of what arrived; names and groups, no content (R48, design 3)
  ADMINISTRATOR: [
    'CHILD: ROSTER FIND ENROL',
    'LIST: ROSTER IMPORT',
    'LOCATION: ROSTER MATCH IMPORT',
    'CONTROLLER: ORGANISE APPOINT IMPORT COUNT_JANUARY SET_SCALE',
    'IMPORT: IMPORT',
  ],
  // the own child, who read what about it, the decision about its handover; without authority the own landing page (design 6, X5)
  GUARDIAN: ['CHILD: OWN_CHILD SEE_READERS DECIDE_COACHING OWN_SUPPORT AGREE_SUPPORT OWN_WORDS', 'HANDOVER: DECIDE', 'HOUSEHOLD: OWN_HOUSEHOLD'],
  // a guest of one child's team, for what its parents allow (issue 4, A5)
  TEAM_MEMBER: [
    'TEAM: TEAM_SEAT',
    'TEAM_APPROACH: READ_APPROACH',
    'TEAM_GOALS: READ_GOALS',
    'TEAM_MEETINGS: READ_MEETINGS',
    'TEAM_PLAN: READ_PLAN',
    'TEAM_FAMILY: READ_FAMILY',
  ],
  // mails the codes of parents (design 3: a service account with purposes of its own)
  SERVICE: ['CHILD: SEND_MAIL'],
};

/** The same, each apart: it is asked millions of times. */
const IS_WORK: ReadonlySet<string> = new Set(
  Object.entries(WORK).flatMap(([role, lines]) =>
    lines.map((line) => line.split(': ')).flatMap(([kind, purposes = '']) => purposes.split(' ').map((purpose) => `${role} ${kind} ${purpose}`)),
  ),
);

/** By who has the group: rating (C9), what leads to a child of it, what its parents signed for a coach, what helps a child in support, and its safety. */
const OF_THE_GROUP: readonly string[] = ['RATE', 'KEEP_HINTS', 'RECORD_COACH_CONSENT', 'APPROACH', 'SAFETY'];

/** For whom that work is, by the post. */
const says: Record<Role, (question: Question) => boolean> = {
  // for the children in the own group while they are there; a post over a location is for each of its groups, but a rating is by who has the group (C9)
  PEDAGOGICAL_STAFF: ({ post, subject, purpose, today }) => {
    if (!hasWork('PEDAGOGICAL_STAFF', subject.kind, purpose)) return false;
    if (subject.kind === 'CHILD')
      return (meets(post, subject, today) || appliedAt(post, subject, today)) && (!OF_THE_GROUP.includes(purpose) || post.scopeKind === 'GROUP');
    if (subject.kind === 'LIST') return isOver(post, subject.id, subject.locationId) && (!OF_THE_GROUP.includes(purpose) || post.scopeKind === 'GROUP');
    if (subject.kind === 'LOCATION') return worksAt(post, subject);
    // the handover stays until it is closed, also when the child has left (design 3)
    return subject.kind === 'HANDOVER' && !subject.isOver && isOver(post, subject.groupId, subject.locationId);
  },

  // from the delivery, or eight weeks before the start, until the placement ends (design 3)
  TEACHER: ({ post, subject, purpose, today }) => {
    if (post.scopeKind !== 'GROUP' || !hasWork('TEACHER', subject.kind, purpose)) return false;
    if (subject.kind === 'CHILD') return meets(post, subject, today);
    if (subject.kind === 'LIST') return subject.id === post.scopeId;
    if (subject.kind === 'LOCATION') return worksAt(post, subject);
    return subject.kind === 'DELIVERY' && isLinked(subject) && isDelivered(subject.child, subject.arrival, post.scopeId, today);
  },

  // who is at the location and who applied there (design 3)
  CARE_COORDINATOR: ({ post, subject, purpose, today }) => {
    if (post.scopeKind !== 'LOCATION' || !hasWork('CARE_COORDINATOR', subject.kind, purpose)) return false;
    if (subject.kind === 'CHILD') return meets(post, subject, today) || appliedAt(post, subject, today);
    if (subject.kind === 'LIST') return subject.locationId === post.scopeId;
    if (subject.kind === 'LOCATION') return worksAt(post, subject);
    return (
      subject.kind === 'DELIVERY' &&
      isLinked(subject) &&
      isLive(subject.arrival, today) &&
      subject.arrival.locationId === post.scopeId &&
      (appliedAt(post, subject.child, today) ||
        subject.child.stays.some(({ locationId, period }) => locationId === post.scopeId && (period.until === null || today < period.until)))
    );
  },

  LOCATION_LEAD: ({ post, subject, purpose }) =>
    post.scopeKind === 'LOCATION' && hasWork('LOCATION_LEAD', subject.kind, purpose) && subject.id === post.scopeId,
  PEDAGOGICAL_COACH: ({ post, subject, purpose }) =>
    hasWork('PEDAGOGICAL_COACH', subject.kind, purpose) && (post.scopeKind === 'CONTROLLER' || (post.scopeKind === 'LOCATION' && post.scopeId === subject.id)),
  EXTERNAL_COACH: ({ post, subject, purpose }) =>
    hasWork('EXTERNAL_COACH', subject.kind, purpose) && post.scopeKind === 'LOCATION' && post.scopeId === subject.id,
  BSO_STAFF: ({ post, subject, purpose }) => hasWork('BSO_STAFF', subject.kind, purpose) && subject.kind === 'LOCATION' && worksAt(post, subject),
  SPECIALIST: () => false,
  SWV_STAFF: () => false,
  MUNICIPALITY: ({ post, subject, purpose }) => post.scopeKind === 'CONTROLLER' && hasWork('MUNICIPALITY', subject.kind, purpose),
  PRIVACY_OFFICER: ({ post, subject, purpose }) => post.scopeKind === 'CONTROLLER' && hasWork('PRIVACY_OFFICER', subject.kind, purpose),
  ADMINISTRATOR: ({ post, subject, purpose }) => post.scopeKind === 'CONTROLLER' && hasWork('ADMINISTRATOR', subject.kind, purpose),

  // without authority, or while it is unknown, a guardian neither signs nor reads (design 6)
  GUARDIAN: ({ post, subject, purpose }) => {
    if (post.scopeKind !== 'GUARDIAN' || !hasWork('GUARDIAN', subject.kind, purpose)) return false;
    if (subject.kind === 'HOUSEHOLD') return subject.id === post.scopeId;
    return 'guardians' in subject && subject.guardians.some(({ guardianId, authority }) => guardianId === post.scopeId && authority === 'YES');
  },

  // by the very place the post is for, while it lasts and something is allowed; a part only when that part is
  TEAM_MEMBER: ({ post, subject, purpose, today }) => {
    if (post.scopeKind !== 'TEAM' || !hasWork('TEAM_MEMBER', subject.kind, purpose) || !isOfTeam(subject)) return false;
    return subject.guests.some(
      ({ memberId, period, parts }) =>
        memberId === post.scopeId && holds(period, today) && (subject.kind === 'TEAM' ? parts.length > 0 : parts.includes(subject.kind.slice('TEAM_'.length))),
    );
  },

  SERVICE: ({ post, subject, purpose }) => post.scopeKind === 'CONTROLLER' && hasWork('SERVICE', subject.kind, purpose),
};

const isOfTeam = (subject: Subject): subject is TeamFact => (TEAM_KINDS as readonly string[]).includes(subject.kind);

/** Whether somebody works at a location: over it, or over a group there. */
function worksAt(post: Post, location: LocationFact): boolean {
  return (post.scopeKind === 'LOCATION' && post.scopeId === location.id) || (post.scopeKind === 'GROUP' && location.groupIds.includes(post.scopeId));
}

/** In a trajectory by name, with a post of the role that is worn; a coach as long as the assignment at that location runs (K7). */
function isIn(actor: Actor, { members, locationId, groupIds }: TrajectoryFact, today: string): boolean {
  const assigned = ({ role, scopeKind, scopeId, period }: Post) =>
    ['EXTERNAL_COACH', 'PEDAGOGICAL_COACH'].includes(role) &&
    (period.until === null || today < period.until) &&
    (scopeKind === 'CONTROLLER' || scopeId === locationId || groupIds.includes(scopeId));
  return (
    actor.posts.some(({ role, period }) => role === actor.role && holds(period, today)) &&
    members.some(({ accountId, side, period }) => accountId === actor.accountId && holds(period, today) && (side !== 'COACH' || actor.posts.some(assigned)))
  );
}

/** Who asked, until it is forgotten; the one who was asked, while an assignment at that location runs and it was not taken back (R36, K7). */
function isAskerOrAsked(actor: Actor, { askedBy, specialist, state, locationId, groupIds }: ConsultationFact, today: string): boolean {
  const assigned = ({ role, scopeKind, scopeId, period }: Post) =>
    ['SPECIALIST', 'EXTERNAL_COACH'].includes(role) &&
    (period.until === null || today < period.until) &&
    (scopeKind === 'CONTROLLER' || scopeId === locationId || groupIds.includes(scopeId));
  return (
    state !== 'FORGOTTEN' &&
    actor.posts.some(({ role, period }) => role === actor.role && holds(period, today)) &&
    (actor.accountId === askedBy || (actor.accountId === specialist && state === 'OPEN' && actor.posts.some(assigned)))
  );
}

/** Whether a post is over this group, or over its location. */
function isOver(post: Post, groupId: string, locationId: string): boolean {
  return (post.scopeKind === 'GROUP' && post.scopeId === groupId) || (post.scopeKind === 'LOCATION' && post.scopeId === locationId);
}

/** A child in the group of this post or in a group of its location; whoever has the group also from the delivery on. */
function meets(post: Post, child: ChildFact, today: string): boolean {
  return (
    child.stays.some((stay) => isOver(post, stay.groupId, stay.locationId) && isNear(stay, today)) ||
    (post.scopeKind === 'GROUP' && child.arrivals.some((arrival) => isDelivered(child, arrival, post.scopeId, today)))
  );
}

/** A school has duties to who applied; childcare meets a child from the first day. */
function appliedAt(post: Post, child: ChildFact, today: string): boolean {
  return (
    post.scopeKind === 'LOCATION' &&
    child.applications.some(({ locationId, atSchool, period }) => atSchool && locationId === post.scopeId && holds(period, today))
  );
}

/** There, or at a school within eight weeks of the first day; childcare from the first day. */
function isNear({ atSchool, period }: Stay, today: string): boolean {
  return holds({ from: atSchool ? daysLater(period.from, -56) : period.from, until: period.until }, today);
}

function isLinked(delivery: DeliveryFact): delivery is DeliveryFact & { child: ChildFact; arrival: Arrival } {
  return delivery.child !== null && delivery.arrival !== null;
}

/** What was delivered is readable only while the consent lives (design 2, R9). */
function isLive({ consent, receivedOn }: Arrival, today: string): boolean {
  return consent === 'LIVE' && receivedOn <= today;
}

/** In this group a delivery is read: the group the child is in or comes to, until the placement there ends; or the one it applied for. */
function isDelivered(child: ChildFact, arrival: Arrival, groupId: string, today: string): boolean {
  if (!isLive(arrival, today)) return false;
  const here = child.stays.filter((stay) => stay.groupId === groupId);
  return here.some(({ period }) => period.until === null || today < period.until) || (here.length === 0 && arrival.groupId === groupId);
}

/** The ISO date so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
