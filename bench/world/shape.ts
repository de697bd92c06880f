/** How many children a world has, and how many ratings each of them. */
export interface WorldSize {
  readonly children: number;
  readonly ratingsEach: number;
}

/** Children in a group; the last group of a world may be smaller. */
export const GROUP_SIZE = 28;
export const GROUPS_PER_LOCATION = 8;
export const LOCATIONS_PER_CONTROLLER = 4;

/** Looks at a child on all lines, half a year apart. */
export const LOOKS = 4;
export const LINES = 12;

/** Of each childcare group: children whose handover is under way, and children whose handover was closed. */
export const HANDOVERS_LIVING = 3;
export const HANDOVERS_CLOSED = 5;

/** The fixed day around which every world is laid. */
export const BASE_DAY = '2024-06-01';

/** What an id is of; part of the id, so that no two kinds share one. */
export const KINDS = {
  controller: 1,
  location: 2,
  group: 3,
  account: 4,
  post: 5,
  child: 6,
  placement: 7,
  rating: 8,
  strength: 9,
  handover: 10,
  leader: 11,
  director: 12,
  coach: 13,
  trajectory: 14,
  member: 15,
  log: 16,
  track: 17,
  step: 18,
  opp: 19,
  scale: 20,
} as const;
export type Kind = keyof typeof KINDS;

const FIRST_INSTANT = 1_735_689_600_000;

/** The id of the n-th thing of a kind: a UUID of version 7, the same in every world. */
export function worldId(kind: Kind, n: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const time = hex(FIRST_INSTANT + n, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(KINDS[kind], 3)}-8000-${hex(n, 12)}`;
}

/** The same as an SQL expression. */
export function sqlId(kind: Kind, n: string): string {
  return `(lpad(to_hex(${FIRST_INSTANT} + (${n})::bigint), 12, '0') || '7${KINDS[kind].toString(16).padStart(3, '0')}8000' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
}

const countOf = (whole: number, part: number) => Math.ceil(whole / part);

/** How many groups, locations and controllers a world of so many children has. */
export function countsOf({ children }: WorldSize): { groups: number; locations: number; controllers: number } {
  const groups = countOf(children, GROUP_SIZE);
  const locations = countOf(groups, GROUPS_PER_LOCATION);
  return { groups, locations, controllers: countOf(locations, LOCATIONS_PER_CONTROLLER) };
}

/** Groups, locations and controllers are numbered from 1; so are children. */
export const groupOfChild = (child: number) => countOf(child, GROUP_SIZE);
export const controllerOfGroup = (group: number) => countOf(group, GROUPS_PER_LOCATION * LOCATIONS_PER_CONTROLLER);

/** The location of the school board beside a childcare organisation, to which its children go. */
export const receivingLocation = (l: string) => `(${l}) + ${LOCATIONS_PER_CONTROLLER}`;

/** Odd controllers are childcare organisations, even ones school boards. */
export const isSchool = (controller: number) => controller % 2 === 0;
export const roleAt = (controller: number) => (isSchool(controller) ? 'TEACHER' : 'PEDAGOGICAL_STAFF');
