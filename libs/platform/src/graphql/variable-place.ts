import { coerceInputValue, type GraphQLInputType, type GraphQLSchema, isNonNullType, type OperationDefinitionNode, typeFromAST } from 'graphql';
import { Refusal } from '#kernel';

/** A field that is missing, or that nobody knows, is told at the input around it. */
const OF_FIELD = /^Field "(\w+)"/;

/**
 * Which value of a request's variables does not fit, named as every field is: `input.birthDate`. Asked only once something refused them,
 * for graphql-jit says the variable alone. Null when all of them fit.
 */
export function misfitOf(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Refusal | null {
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (!inputType || (variables[name] === undefined && (defaultValue || !isNonNullType(inputType)))) continue;
    const trail = trailOf(inputType, variables[name]);
    if (trail?.length === 0) return new Refusal('INVALID', 'variables_do_not_fit', { place: name });
    if (trail) return new Refusal('INVALID', 'input_does_not_fit', { place: [name, ...trail].join('.') });
  }
  return null;
}

function trailOf(type: GraphQLInputType, value: unknown): (string | number)[] | undefined {
  let trail: (string | number)[] | undefined;
  coerceInputValue(value, type, (path, _, { message }) => {
    const field = OF_FIELD.exec(message)?.[1];
    trail ??= [...path, ...(field ? [field] : [])];
  });
  return trail;
}
