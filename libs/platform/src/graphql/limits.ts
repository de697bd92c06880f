import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  specifiedRules,
  TypeInfo,
  validate,
  type ValidationContext,
  type ValidationRule,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { Refusal } from '#kernel';
import { misfitOf } from './variable-place.js';

/** The limits of the GraphQL door (trust 3.5). Tokens and depth are one and a half times our own largest document. */
export const LIMITS = {
  tokens: 1_000,
  depth: 8,
  aliases: 15,
  directives: 10,
  rootFields: 10,
  mutations: 1,
  cost: 10_000,
  bytes: 100_000,
  objects: 2_000,
  seconds: 10,
} as const;

/** A list costs its page (`first`, `ids`) times what one row costs; counted with variables. */
const rowsEstimator: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const first = typeof args['first'] === 'number' ? args['first'] : Array.isArray(args['ids']) ? args['ids'].length : undefined;
  const many = String(field.type).startsWith('[') ? 30 : 1;
  return 1 + childComplexity * (first ?? many);
};

function rootFieldsRule(): ValidationRule {
  return (context) => ({
    OperationDefinition(node) {
      const most = node.operation === 'mutation' ? LIMITS.mutations : LIMITS.rootFields;
      const fragments = node.selectionSet.selections.filter((selection) => selection.kind !== Kind.FIELD).length;
      if (fieldsOf(node.selectionSet, context, new Map()) > most || (node.operation === 'mutation' && fragments > 0)) {
        context.reportError(new GraphQLError(`at most ${most} root fields`, { nodes: [node] }));
      }
    },
  });
}

/** The fields of a selection, those of its fragments counted each time they are spread; a fragment inside itself counts nothing more. */
function fieldsOf({ selections }: SelectionSetNode, context: ValidationContext, counted: Map<string, number>): number {
  return selections.reduce((total, selection) => {
    if (selection.kind === Kind.FIELD) return total + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return total + fieldsOf(selection.selectionSet, context, counted);
    const name = selection.name.value;
    if (!counted.has(name)) {
      counted.set(name, 0);
      const fragment = context.getFragment(name);
      counted.set(name, fragment ? fieldsOf(fragment.selectionSet, context, counted) : 0);
    }
    return total + (counted.get(name) ?? 0);
  }, 0);
}

const quiet = { exposeLimits: false, errorMessage: 'too_large' } as const;
const LIMIT_RULES: ValidationRule[] = [
  rootFieldsRule(),
  maxDepthRule({ n: LIMITS.depth, ...quiet }) as ValidationRule,
  maxAliasesRule({ n: LIMITS.aliases, ...quiet }) as ValidationRule,
  maxDirectivesRule({ n: LIMITS.directives, ...quiet }) as ValidationRule,
];
const SHAPE_RULES: ValidationRule[] = [...specifiedRules, NoSchemaIntrospectionCustomRule];

/** A document that passed the static limits. */
export interface PassedDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** A reading of one root field, with nothing below it that could ask the database by itself. */
  readonly asksOnce: boolean;
  /** What it costs, by the variables that a cost can depend on. */
  readonly costs: Map<string, number>;
}

const PASSED_MOST = 500;

/** Checks documents once and remembers the ones that passed; cost is counted for every request, with its variables. */
export class DocumentGate {
  private readonly passed = new Map<string, PassedDocument>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Refuses TOO_MANY or INVALID; says nothing about the schema. */
  check(source: string, operationName: string | undefined, variables: Record<string, unknown>): PassedDocument {
    const key = `${operationName ?? ''}\n${source}`;
    const found = this.passed.get(key) ?? this.admit(key, source, operationName);
    this.weigh(found, variables);
    return found;
  }

  private admit(key: string, source: string, operationName: string | undefined): PassedDocument {
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens: LIMITS.tokens });
    } catch (error) {
      const tooMany = error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted');
      throw tooMany ? new Refusal('TOO_MANY', 'document_too_large') : new Refusal('INVALID', 'document_unreadable');
    }
    if (validateQuietly(this.schema, document, LIMIT_RULES).length > 0) throw new Refusal('TOO_MANY', 'document_too_large');
    if (validateQuietly(this.schema, document, SHAPE_RULES).length > 0) throw new Refusal('INVALID', 'document_not_of_this_schema');
    const operation = getOperationAST(document, operationName);
    if (!operation || operation.operation === 'subscription') throw new Refusal('INVALID', 'document_unreadable');
    if (this.passed.size >= PASSED_MOST) this.passed.clear();
    const passed = { document, operation, asksOnce: operation.operation === 'query' && asksOnce(this.schema, document), costs: new Map<string, number>() };
    this.passed.set(key, passed);
    return passed;
  }

  private weigh(passed: PassedDocument, variables: Record<string, unknown>): void {
    const weight = weightOf(variables);
    let cost = passed.costs.get(weight);
    if (cost === undefined) {
      cost = this.count(passed, variables);
      if (passed.costs.size >= PASSED_MOST) passed.costs.clear();
      passed.costs.set(weight, cost);
    }
    if (cost > LIMITS.cost) throw new Refusal('TOO_MANY', 'answer_too_large', { most: LIMITS.cost });
  }

  private count({ document, operation }: PassedDocument, variables: Record<string, unknown>): number {
    try {
      return getComplexity({
        schema: this.schema,
        query: document,
        ...(operation.name ? { operationName: operation.name.value } : {}),
        variables,
        estimators: [fieldExtensionsEstimator(), rowsEstimator],
      });
    } catch {
      throw misfitOf(this.schema, operation, variables) ?? new Refusal('INVALID', 'variables_do_not_fit');
    }
  }
}

/** Whether one resolver makes the whole answer: a single query with a single root field, and below it only fields that are read off what it gave. */
function asksOnce(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let asking = 0;
  const Field = () => {
    if (types.getParentType() === schema.getQueryType() || types.getFieldDef()?.resolve) asking += 1;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return asking === 1;
}

/** The part of the variables that a cost can depend on: page sizes, lengths of lists, and what skips or includes a field. */
function weightOf(variables: Record<string, unknown>): string {
  const weighs = Object.entries(variables).map(([name, value]) => {
    if (Array.isArray(value)) return [name, 'rows', value.length];
    return typeof value === 'number' || typeof value === 'boolean' ? [name, value] : [];
  });
  // as JSON, so that no clever name of a variable looks like another one's value
  return JSON.stringify(weighs);
}

function validateQuietly(schema: GraphQLSchema, document: DocumentNode, rules: ValidationRule[]): readonly unknown[] {
  try {
    return validate(schema, document, rules, { maxErrors: 1 });
  } catch (error) {
    return [error];
  }
}
