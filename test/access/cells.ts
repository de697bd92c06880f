import { randomUUID } from 'node:crypto';
import type { Asked, OperationCase, Related } from './cases/case.js';
import { controllerOf } from './cases/case.js';
import type { Operation } from './documents.js';
import { type Actor, type ChildFact, holds, type Subject } from './facts.js';
import { hasWork, maySee, onList } from './oracle.js';
import type { World } from './world/world.js';

/** What should come out of the door: let in, not this role's work, or not there (for them). */
export type Verdict = 'ALLOWED' | 'FORBIDDEN' | 'HIDDEN';

/** One question at the door. */
export interface Cell {
  readonly operation: Operation;
  readonly actor: Actor;
  /** In the words of a reader; `absent` for what is not there. */
  readonly about: string;
  readonly variables: Record<string, unknown>;
  readonly expected: Verdict;
}

/** The questions of one actor to one operation, with what the oracle expects of each; what is absent comes first. */
export function cellsOf(operation: Operation, use: OperationCase, actor: Actor, related: Related): Cell[] {
  const { world } = related;
  const cell = (about: string, given: Record<string, unknown>, expected: Verdict): Cell => ({
    operation,
    actor,
    about,
    expected,
    variables: argumentsOf(operation, given),
  });
  if (!use.asks) return [cell('no one by name', use.given?.(actor, related) ?? {}, verdictWithoutName(use, actor, related))];
  const of = (asked: Asked) => use.asks!(asked, related);
  if (!isWork(use, actor)) return [cell('somebody', of(subjectsFor(use, world)[0] ?? ABSENT()), 'FORBIDDEN')];
  const [inside, outside] = split(use, actor, world);
  const suited = use.suits ? inside.filter((subject) => use.suits!(subject, world)) : inside;
  return [
    cell('absent', of(ABSENT()), 'HIDDEN'),
    ...ends(outside.filter(({ controllerId }) => controllerId === actor.controllerId)).map((subject) => cell(subject.name, of(subject), 'HIDDEN')),
    ...outside
      .filter(({ controllerId }) => controllerId !== actor.controllerId)
      .slice(0, 1)
      .map((subject) => cell(subject.name, of(subject), 'HIDDEN')),
    ...(operation.isMutation ? suited.slice(0, 1) : ends(suited)).map((subject) => cell(subject.name, of(subject), 'ALLOWED')),
  ];
}

/** The questions of one actor that are let in: about every subject inside, one that a later cell depends on too. */
export function cellsInside(operation: Operation, use: OperationCase, actor: Actor, related: Related): Cell[] {
  const cell = (about: string, given: Record<string, unknown>): Cell => ({
    operation,
    actor,
    about,
    expected: 'ALLOWED',
    variables: argumentsOf(operation, given),
  });
  if (!use.asks) return verdictWithoutName(use, actor, related) === 'ALLOWED' ? [cell('no one by name', use.given?.(actor, related) ?? {})] : [];
  return isWork(use, actor) ? split(use, actor, related.world)[0].map((subject) => cell(subject.name, use.asks!(subject, related))) : [];
}

const ABSENT = (): Asked => ({ kind: 'ABSENT', id: randomUUID() });

/** The first and the last: what was laid last is farthest from the ordinary. */
const ends = (subjects: readonly Subject[]): Subject[] => [...new Set([subjects[0], subjects.at(-1)])].filter((subject) => subject !== undefined);

const kindOf = ({ opens }: OperationCase) => (opens === 'own register' ? 'LOCATION' : opens === 'nobody' ? null : opens[0]);
const subjectsFor = (use: OperationCase, { subjects }: World): Subject[] => subjects.filter(({ kind }) => kind === kindOf(use));

function isWork({ opens, reach }: OperationCase, { role }: Actor): boolean {
  if (typeof opens === 'string') return true;
  const [kind, ...purposes] = opens;
  return purposes.some((purpose) => hasWork(role, kind, purpose) || (reach !== undefined && hasWork(role, 'LIST', purpose)));
}

function split(use: OperationCase, actor: Actor, world: World): [inside: Subject[], outside: Subject[]] {
  const { opens, reach } = use;
  const isInside = (subject: Subject) =>
    typeof opens === 'string'
      ? subject.controllerId === actor.controllerId
      : reach
        ? reach(actor, subject, world)
        : opens.slice(1).some((purpose) => maySee(actor, subject, purpose, world.today));
  const { true: inside = [], false: outside = [] } = Object.groupBy(subjectsFor(use, world), (subject) => String(isInside(subject)) as 'true' | 'false');
  return [inside, outside];
}

function verdictWithoutName(use: OperationCase, actor: Actor, related: Related): Verdict {
  if (!isWork(use, actor) || (use.admits && !actor.posts.some(({ scopeKind, period }) => scopeKind === 'CONTROLLER' && holds(period, related.today))))
    return 'FORBIDDEN';
  if (typeof use.opens === 'string' || use.opens[0] !== 'CONTROLLER') return 'ALLOWED';
  const own = controllerOf(actor, related);
  return own && use.opens.slice(1).some((purpose) => maySee(actor, own, purpose, related.today)) ? 'ALLOWED' : 'HIDDEN';
}

/** Arguments in the shape of the operation: one input with the id of its intent, or each by name with a small page. */
function argumentsOf({ isMutation, field }: Operation, given: Record<string, unknown>): Record<string, unknown> {
  if (isMutation) return { input: { id: randomUUID(), ...given } };
  return { ...(field.args.some(({ name }) => name === 'first') ? { first: 10 } : {}), ...given };
}

/** Whether an actor has any business with a subject: what an answer to them may name. */
export function mayKnow(actor: Actor, subject: Subject, world: World, purposes: readonly string[]): boolean {
  const { subjects, today } = world;
  const sees = (one: Subject) => purposes.some((purpose) => maySee(actor, one, purpose, today));
  if (sees(subject)) return true;
  // the log names ids of everybody, to who reviews it
  if (actor.role === 'PRIVACY_OFFICER' && subjects.some((one) => one.kind === 'CONTROLLER' && one.id === subject.controllerId && sees(one))) return true;
  if (subjects.some((one) => one.controllerId === subject.controllerId && leadsTo(one, subject, today) && sees(one))) return true;
  // a board names the child of each handover on it, a trajectory or consultation the child that parents let it name, a team its child
  return (
    subject.kind === 'CHILD' &&
    subjects.some(
      (one) =>
        (one.kind === 'HANDOVER' || one.kind === 'TRAJECTORY' || one.kind === 'CONSULTATION' || one.kind === 'TEAM'
          ? one.childId
          : one.kind === 'DELIVERY'
            ? one.child?.id
            : null) === subject.id && mayKnow(actor, one, world, purposes),
    )
  );
}

/** By which other subject one is told of a subject: a list of its children and their handovers, a handover of those who decide, a location of what arrived. */
function leadsTo(one: Subject, subject: Subject, today: string): boolean {
  if (subject.kind === 'CHILD') return one.kind === 'LIST' && onList(one, [subject], today).length > 0;
  if (subject.kind === 'HOUSEHOLD') return 'guardians' in one && one.guardians.some(({ guardianId }) => guardianId === subject.id);
  if (subject.kind === 'HANDOVER') return one.kind === 'LIST' && one.id === subject.groupId;
  return subject.kind === 'DELIVERY' && ((one.kind === 'LIST' && subject.child !== null && isFor(one.id, subject.child)) || one.kind === 'LOCATION');
}

/** In that group once, or applied for it. */
const isFor = (groupId: string, { stays, arrivals }: ChildFact): boolean =>
  stays.some((stay) => stay.groupId === groupId) || arrivals.some((arrival) => arrival.groupId === groupId);
