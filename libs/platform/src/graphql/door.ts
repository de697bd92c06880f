import { Extensions } from '@nestjs/graphql';
import {
  getNullableType,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { fingerprint, isId, Refusal } from '#kernel';
import type { Caller } from '../database/entrance.js';
import type { Unit } from '../database/unit.js';

/** What an operation or type says at the door. Exactly one of the three. */
export type Ability =
  | { readonly opens: readonly string[]; readonly kind: string; readonly ahead?: true }
  | { readonly shownFor: readonly string[] }
  | { readonly plain: string };

/** The role matrix as the door asks it; the room reads the same rules in SQL. */
export interface RoleMatrix {
  /** Whether a role has any rule to open this kind of subject for one of these purposes. */
  may(role: string, kind: string, purposes: readonly string[]): boolean;
}

/** What every resolver gets as its GraphQL context. */
export interface DoorContext {
  readonly unit: Unit;
  /** Loaders of this operation alone, by name. */
  readonly loaders: Map<string, unknown>;
  readonly language: 'nl' | 'en';
}

const say = (door: Ability) => Extensions({ door });

/** An operation that opens subjects of one kind for one of these purposes; a role without such a rule is refused at once. */
export const Opens = (kind: string, ...purposes: string[]) => say({ opens: purposes, kind });

/**
 * As `Opens`, for an operation that needs nothing of its caller but the hat before it asks the database: the entrance, the opening and the
 * reading leave in one trip. The database proves the hat first and shows nothing otherwise; nothing is answered before it did.
 */
export const OpensAhead = (kind: string, ...purposes: string[]) => say({ opens: purposes, kind, ahead: true });

/** A type or field that may be part of an answer only under these purposes. A field so marked is null under another. */
export const ShownFor = (...purposes: string[]) => say({ shownFor: purposes });

/** An operation or type without personal data of others; the reason is kept and listed by a test. */
export const Plain = (reason: string) => say({ plain: reason });

const abilityOf = (thing: { extensions: unknown }) => (thing.extensions as { door?: Ability }).door;

/**
 * Walks the schema once at start. Throws when an operation or type has no ability, when a type could leave under a purpose
 * it is not shown for, or when a mutation has no intent; then wraps root fields with the door's check.
 */
export function hangDoor(schema: GraphQLSchema, matrix: RoleMatrix): GraphQLSchema {
  const faults: string[] = [];
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const where = `${root?.name ?? ''}.${field.name}`;
      const ability = abilityOf(field);
      if (!ability || 'shownFor' in ability) faults.push(`${where} names no ability: @Opens or @Plain`);
      else {
        faults.push(...strayTypes(where, field, ability));
        lockRoot(field, ability, matrix, root === schema.getMutationType());
      }
      if (root === schema.getMutationType() && ability && 'ahead' in ability) faults.push(`${where} changes something and may not run ahead of its entrance`);
      if (root === schema.getMutationType() && !hasIntent(field)) faults.push(`${where} has no input.id: the id of its intent`);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type))
      continue;
    if (!abilityOf(type)) faults.push(`${type.name} names no ability: @ShownFor or @Plain`);
    for (const field of Object.values(type.getFields())) {
      leavePlain(field);
      lockField(field);
    }
  }
  if (faults.length > 0) throw new Error(`The door does not close:\n${faults.join('\n')}`);
  return schema;
}

function hasIntent(field: GraphQLField<unknown, DoorContext>): boolean {
  const input = field.args.find((arg) => arg.name === 'input');
  const type = input && getNullableType(input.type);
  return type !== undefined && 'getFields' in type && 'id' in type.getFields();
}

function strayTypes(where: string, field: GraphQLField<unknown, DoorContext>, ability: Ability): string[] {
  const seen = new Set<GraphQLObjectType>();
  const faults: string[] = [];
  const visit = (type: unknown) => {
    if (isUnionType(type)) type.getTypes().forEach(visit);
    if (isInterfaceType(type)) faults.push(`${where} answers an interface, which hides its types from the door`);
    if (!isObjectType(type) || seen.has(type)) return;
    seen.add(type);
    const own = abilityOf(type);
    if (own && 'shownFor' in own && !('opens' in ability && ability.opens.every((purpose) => own.shownFor.includes(purpose)))) {
      faults.push(`${where} could let out ${type.name}, which is shown for ${own.shownFor.join(', ')} only`);
    }
    for (const inner of Object.values(type.getFields())) if (!abilityOf(inner)) visit(getNamedType(inner.type));
  };
  visit(getNamedType(field.type));
  return faults;
}

function lockRoot(field: GraphQLField<unknown, DoorContext>, ability: Ability, matrix: RoleMatrix, mutation: boolean): void {
  const inner = field.resolve ?? (() => null);
  field.resolve = async (source, args, context, info: GraphQLResolveInfo) => {
    const { unit } = context;
    // the claimed hat decides what may travel with the entrance; the database proves it before anything is shown or done
    const isAllowed = 'opens' in ability && unit.hat !== null && matrix.may(unit.hat.role, ability.kind, ability.opens);
    if (isAllowed && ability.ahead) {
      try {
        // not entered before: the first thing it opens takes the entrance along
        return (await inner(source, args, context, info)) as unknown;
      } finally {
        // answered or refused, the entrance's own refusal is told first
        await unit.begin();
      }
    }
    if (!isAllowed || !mutation) requireRole(await unit.begin(), ability, matrix);
    if (!mutation) return inner(source, args, context, info);
    const input = (args as { input: { id: unknown } }).input;
    if (!isId(input.id)) throw new Refusal('INVALID', 'intent_id', { place: 'input.id' });
    const hash = fingerprint({ input: JSON.parse(JSON.stringify(input)), hat: [unit.hat?.controllerId ?? null, unit.hat?.role ?? null] });
    return unit.once(input.id, hash, async () => (await inner(source, args, context, info)) as object);
  };
}

function requireRole({ role }: Caller, ability: Ability, matrix: RoleMatrix): void {
  if (!('opens' in ability)) return;
  if (!role) throw new Refusal('HAT_REQUIRED', 'hat_required');
  if (!matrix.may(role, ability.kind, ability.opens)) throw new Refusal('FORBIDDEN', 'not_this_role');
}

/** Nest gives each plain field a function that only reads a property; without it the compiled query reads it itself, thousands of times a page. */
function leavePlain(field: GraphQLField<unknown, DoorContext>): void {
  if (field.resolve?.name !== 'rootFieldResolver') return;
  const read = field.resolve as (source: object) => unknown;
  // a field of another name than its property, or with a value when it is absent, keeps its function
  if (read({ [field.name]: field }) === field && read({}) === undefined) delete field.resolve;
}

function lockField(field: GraphQLField<unknown, DoorContext>): void {
  const ability = abilityOf(field);
  if (!ability || !('shownFor' in ability)) return;
  const inner = field.resolve ?? ((source: unknown) => (source as Record<string, unknown>)[field.name]);
  field.resolve = (source, args, context, info) =>
    ability.shownFor.some((purpose) => context.unit.purposes.has(purpose)) ? inner(source, args, context, info) : null;
}
