import { type Actor, type ChildFact, holds, type ListFact, type Post, type Role, type Stay, type Subject } from './facts.js';

/**
 * Who may see what, said a second time: role by role, as the documents say it, by somebody who did not read the product's own rules.
 * Imports nothing of the product. The suites hold the database and the API against it.
 */

interface Question<S extends Subject = Subject> {
  readonly post: Post;
  readonly subject: S;
  readonly purpose: string;
  readonly today: string;
}

/** Whether this actor may open this subject for this purpose today. */
export function maySee(actor: Actor, subject: Subject, purpose: string, today: string): boolean {
  // every record belongs to one controller, and a hat is worn at one controller (R1)
  if (subject.controllerId !== actor.controllerId) return false;
  return actor.posts.some((post) => post.role === actor.role && holds(post.period, today) && says[actor.role]({ post, subject, purpose, today }));
}

/** Whether a new subject of this kind may come in by this actor for this purpose: for roles that enrol (design 3). */
export function mayAdmit(actor: Actor, kind: string, purpose: string, today: string): boolean {
  return actor.posts.some(
    (post) => post.role === 'ADMINISTRATOR' && actor.role === 'ADMINISTRATOR' && post.scopeKind === 'CONTROLLER' && holds(post.period, today) && kind === 'CHILD' && purpose === 'ENROL',
  );
}

/** Which children a list shows on a day: those in the group; for a class also those who come within eight weeks. */
export function onList(list: ListFact, children: readonly ChildFact[], today: string): ChildFact[] {
  return children.filter((child) => child.controllerId === list.controllerId && child.stays.some((stay) => stay.groupId === list.id && isNear(stay, today)));
}

const nobody = (): boolean => false;

const says: Record<Role, (question: Question) => boolean> = {
  // rates the lines, writes down what is told at the start, knows who may decide at home: for the children in the own groups while they are there (design 1, C9)
  PEDAGOGICAL_STAFF: ({ post, subject, purpose, today }) =>
    aboutChild(subject, purpose, ['FIND', 'MEET', 'INTAKE', 'RATE', 'GUARDIANS']) ? inGroupsOf(post, subject, today)
    : aboutList(subject, purpose, ['ROSTER', 'STARTING_LEVELS']) ? listOf(post, subject)
    : false,

  // reads the starting levels of the whole class, meets one child, rates: from eight weeks before the start until the placement ends (design 3)
  TEACHER: ({ post, subject, purpose, today }) =>
    post.scopeKind !== 'GROUP' ? false
    : aboutChild(subject, purpose, ['FIND', 'MEET', 'INTAKE', 'RATE']) ? inGroupsOf(post, subject, today)
    : aboutList(subject, purpose, ['ROSTER', 'STARTING_LEVELS']) ? listOf(post, subject)
    : false,

  // has the whole location: who is there, and who applied there (design 3)
  CARE_COORDINATOR: ({ post, subject, purpose, today }) =>
    post.scopeKind !== 'LOCATION' ? false
    : aboutChild(subject, purpose, ['FIND', 'MEET']) ? inGroupsOf(post, subject, today) || appliedAt(post, subject, today)
    : aboutList(subject, purpose, ['ROSTER', 'STARTING_LEVELS']) ? listOf(post, subject)
    : false,

  // boards and counts, never a child's content (design 1 and 3)
  LOCATION_LEAD: nobody,
  // coaches colleagues; nothing of children (R37)
  PEDAGOGICAL_COACH: nobody,
  // own logs and shared items only (R48)
  EXTERNAL_COACH: nobody,
  // sees a child of the school or the childcare only by a handover of its own type (R20)
  BSO_STAFF: nobody,
  SPECIALIST: nobody,
  SWV_STAFF: nobody,
  // aggregates only (R48)
  MUNICIPALITY: nobody,

  // reviews who read what, of the whole controller (trust 3.10)
  PRIVACY_OFFICER: ({ post, subject, purpose }) => post.scopeKind === 'CONTROLLER' && subject.kind === 'CONTROLLER' && subject.id === post.scopeId && purpose === 'REVIEW_LOG',

  // lays out locations and groups, appoints, brings children in; of children names and groups, no content (R48, design 3)
  ADMINISTRATOR: ({ post, subject, purpose }) =>
    post.scopeKind === 'CONTROLLER' &&
    (aboutChild(subject, purpose, ['ROSTER', 'FIND', 'ENROL']) ||
      aboutList(subject, purpose, ['ROSTER']) ||
      (subject.kind === 'LOCATION' && purpose === 'ROSTER') ||
      (subject.kind === 'CONTROLLER' && ['ORGANISE', 'APPOINT'].includes(purpose))),

  // with authority: the own child, and who read what about it; without, or while it is unknown: the own landing page (design 6, X5)
  GUARDIAN: ({ post, subject, purpose }) =>
    post.scopeKind !== 'GUARDIAN' ? false
    : aboutChild(subject, purpose, ['OWN_CHILD', 'SEE_READERS']) ? subject.guardians.some(({ guardianId, authority }) => guardianId === post.scopeId && authority === 'YES')
    : subject.kind === 'HOUSEHOLD' && subject.id === post.scopeId && purpose === 'OWN_HOUSEHOLD',

  // mails the codes of parents, of the whole controller (design 3: a service account with purposes of its own)
  SERVICE: ({ post, subject, purpose }) => post.scopeKind === 'CONTROLLER' && aboutChild(subject, purpose, ['SEND_MAIL']),
};

function aboutChild(subject: Subject, purpose: string, purposes: string[]): subject is ChildFact {
  return subject.kind === 'CHILD' && purposes.includes(purpose);
}

function aboutList(subject: Subject, purpose: string, purposes: string[]): subject is ListFact {
  return subject.kind === 'LIST' && purposes.includes(purpose);
}

/** A child in the group of this post, or in a group of its location. */
function inGroupsOf(post: Post, child: ChildFact, today: string): boolean {
  const mine = ({ groupId, locationId }: Stay) => (post.scopeKind === 'GROUP' ? groupId === post.scopeId : post.scopeKind === 'LOCATION' && locationId === post.scopeId);
  return child.stays.some((stay) => mine(stay) && isNear(stay, today));
}

function appliedAt(post: Post, child: ChildFact, today: string): boolean {
  return child.applications.some(({ locationId, period }) => locationId === post.scopeId && holds(period, today));
}

function listOf(post: Post, list: ListFact): boolean {
  return post.scopeKind === 'GROUP' ? list.id === post.scopeId : post.scopeKind === 'LOCATION' && list.locationId === post.scopeId;
}

/** There, or at a school within eight weeks of the first day; childcare from the first day. */
function isNear({ atSchool, period }: Stay, today: string): boolean {
  return holds({ from: atSchool ? daysLater(period.from, -56) : period.from, until: period.until }, today);
}

/** The ISO date so many days later. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
