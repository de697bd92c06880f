import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Record<string, unknown>;

/**
 * The variables of a request with every default filled in, of variables and of input fields alike.
 * graphql-jit compiles a check that refuses an absent value whose type is not null, also when it has a default.
 */
export function withDefaults(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Variables): Variables {
  const filled: Variables = { ...given };
  for (const { variable, defaultValue, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (filled[name] === undefined && defaultValue) filled[name] = valueFromASTUntyped(defaultValue);
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (inputType && filled[name] !== undefined) filled[name] = fill(inputType, filled[name]);
  }
  return filled;
}

function fill(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return fill(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? value.map((item) => fill(type.ofType, item)) : value;
  if (!isInputObjectType(type) || typeof value !== 'object' || Array.isArray(value)) return value;
  const filled: Variables = { ...(value as Variables) };
  for (const [name, field] of Object.entries(type.getFields())) {
    if (filled[name] === undefined && field.defaultValue !== undefined) filled[name] = field.defaultValue;
    else if (filled[name] !== undefined) filled[name] = fill(field.type, filled[name]);
  }
  return filled;
}
