import { type GraphQLField, type GraphQLSchema, getNamedType, isLeafType, isNonNullType, isObjectType, isUnionType, type GraphQLOutputType } from 'graphql';

/** An operation of the schema by its coordinate, `Query.child`, and what it may answer. */
export interface Operation {
  readonly name: string;
  readonly isMutation: boolean;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every operation there is. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ name: `${root!.name}.${field.name}`, isMutation: root === schema.getMutationType(), field })),
  );
}

/** A document that asks for everything an operation can answer, so many types deep, but for some fields. */
export function documentOf({ name, isMutation, field }: Operation, depth: number, omits: readonly string[] = []): string {
  // what has a value of its own keeps it, but for the size of a page
  const args = field.args.filter(({ name: arg, defaultValue }) => defaultValue === undefined || arg === 'first');
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const word = isMutation ? 'mutation' : 'query';
  return `${word} ${name.replace('.', '_')}${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection(field.type, depth, omits)} }`;
}

function selection(type: GraphQLOutputType, depth: number, omits: readonly string[]): string {
  const named = getNamedType(type);
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((one) => `... on ${one.name} ${selection(one, depth, omits)}`)
      .join(' ')} }`;
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields()).flatMap((field) => {
    if (omits.includes(field.name) || field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    if (isLeafType(getNamedType(field.type))) return [field.name];
    return depth > 1 ? [`${field.name} ${selection(field.type, depth - 1, omits)}`] : [];
  });
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}

/** The most types deep that one asks. */
export const DEEPEST = 5;
