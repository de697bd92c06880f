import type { Actor, ControllerFact, Subject, SubjectKind } from '../facts.js';
import type { World } from '../world/world.js';

/** What a case may need beside the subject: rows of the world by the subject they tell of. */
export interface Related {
  /** The id of a row of this table that tells of this subject; one that does not exist when there is none. */
  of(table: string, column: string, subjectId: string): string;
  readonly world: World;
  readonly today: string;
  /** An id that exists nowhere. */
  absent(): string;
}

/** What is asked for: a subject of the world, or one that is not there. */
export type Asked = Subject | { readonly kind: 'ABSENT'; readonly id: string };

/** How one operation of the schema is called, and for whose work it is, as its sentence says it. */
export interface OperationCase {
  /** The kind of subject and the purposes; or that it tells nothing of anybody. */
  readonly opens: readonly [SubjectKind, ...string[]] | 'nobody' | 'own register';
  /** Arguments that ask for this subject; without it the operation names none and answers for what is in reach. */
  readonly asks?: (asked: Asked, related: Related) => Record<string, unknown>;
  /** Arguments of an operation that names no subject. */
  readonly given?: (actor: Actor, related: Related) => Record<string, unknown>;
  /** It brings somebody new in, which is for the whole controller or not at all. */
  readonly admits?: true;
  /** In reach otherwise than by opening the subject itself. */
  readonly reach?: (actor: Actor, subject: Subject, world: World) => boolean;
  /** Fields that are for another operation of the same type. */
  readonly omits?: readonly string[];
  /** A change is asked for where it changes nothing that later cells depend on. */
  readonly suits?: (subject: Subject, world: World) => boolean;
}

export type Cases = Readonly<Record<string, OperationCase>>;

/** A version nobody has seen: the change is let in and then told that it is late. */
export const LATE = 9_999;

/** The controller an actor wears a hat of. */
export const controllerOf = (actor: Actor, { world }: Related): ControllerFact =>
  world.subjects.find((subject): subject is ControllerFact => subject.kind === 'CONTROLLER' && subject.id === actor.controllerId)!;

/** The house of an actor, or of a subject; the first when it is of neither. */
export const houseOf = (controllerId: string | undefined, { world }: Related) =>
  Object.values(world.houses).find(({ controller }) => controller.id === controllerId) ?? world.houses.childcare;

export const controllerIdOf = (asked: Asked): string | undefined => (asked.kind === 'ABSENT' ? undefined : asked.controllerId);
