import { NestFactory } from '@nestjs/core';
import { Field, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type GraphQLField, GraphQLID, GraphQLInputObjectType, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { type Ability, hangDoor, Plain, type RoleMatrix } from './door.js';
import { LIMITS, DocumentGate } from './limits.js';

const matrix: RoleMatrix = { may: (role) => role === 'TEACHER' };
const input = new GraphQLInputObjectType({ name: 'MeetInput', fields: { id: { type: new GraphQLNonNull(GraphQLID) } } });
const bare = new GraphQLInputObjectType({ name: 'BareInput', fields: { name: { type: GraphQLString } } });

function schemaWith(operation: Ability | undefined, type: Ability | undefined, mutationInput = input): GraphQLSchema {
  const child = new GraphQLObjectType({ name: 'Child', extensions: { door: type }, fields: { name: { type: GraphQLString } } });
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { child: { type: child, extensions: { door: operation }, resolve: () => ({ name: 'Bas' }) } } }),
    mutation: new GraphQLObjectType({
      name: 'Mutation',
      fields: { meet: { type: child, args: { input: { type: mutationInput } }, extensions: { door: operation }, resolve: () => null } },
    }),
  });
}

describe('the door closes at start', () => {
  const opens = { opens: ['MEET'], kind: 'CHILD' };

  it('when every operation and type names its ability', () => {
    expect(() => hangDoor(schemaWith(opens, { shownFor: ['MEET', 'RATE'] }), matrix)).not.toThrow();
  });

  it.each([
    ['an operation without ability', schemaWith(undefined, { plain: 'a test' }), 'Query.child names no ability'],
    ['a type without ability', schemaWith(opens, undefined), 'Child names no ability'],
    ['a type that could leave under another purpose', schemaWith(opens, { shownFor: ['RATE'] }), 'Query.child could let out Child'],
    ['a type with a purpose on an operation without', schemaWith({ plain: 'a test' }, { shownFor: ['RATE'] }), 'Query.child could let out Child'],
    ['a mutation without intent', schemaWith(opens, { plain: 'a test' }, bare), 'Mutation.meet has no input.id'],
    [
      'a mutation that runs ahead of its entrance',
      schemaWith({ ...opens, ahead: true }, { plain: 'a test' }),
      'Mutation.meet changes something and may not run ahead',
    ],
  ])('and the process does not start with %s', (_, schema, fault) => {
    expect(() => hangDoor(schema, matrix)).toThrow(fault);
  });
});

@ObjectType('Leaf')
@Plain('a test')
class LeafType {
  @Field(() => String)
  name!: string;

  @Field(() => String, { name: 'called' })
  callName!: string;

  @Field(() => String, { defaultValue: 'none' })
  state!: string;
}

@Resolver(() => LeafType)
class LeafResolver {
  @Query(() => LeafType)
  @Plain('a test')
  leaf(): LeafType {
    return { name: 'Noor', callName: 'Noor', state: 'DRAFT' };
  }
}

describe('plain fields', () => {
  it('are read by the compiled query itself, unless another name or a value when absent needs a function', async () => {
    const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    const schema = await app.get(GraphQLSchemaFactory).create([LeafResolver]);
    await app.close();
    const fields = () => (schema.getType('Leaf') as GraphQLObjectType).getFields() as Record<string, GraphQLField<unknown, unknown>>;
    expect(Object.values(fields()).map(({ resolve }) => resolve?.name)).toEqual(['rootFieldResolver', 'rootFieldResolver', 'rootFieldResolver']);
    hangDoor(schema, matrix);
    expect(Object.values(fields()).map(({ name, resolve }) => [name, resolve !== undefined])).toEqual([
      ['name', false],
      ['called', true],
      ['state', true],
    ]);
    expect(fields()['called']?.resolve?.({ callName: 'Noor' }, {}, {}, {} as never)).toBe('Noor');
  });
});

describe('the gate for documents', () => {
  const item: GraphQLObjectType = new GraphQLObjectType({
    name: 'Item',
    fields: () => ({ name: { type: GraphQLString }, items: { type: item, args: { first: { type: GraphQLString } } } }),
  });
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { items: { type: item } } }) });

  it('counts depth, and lets through what stays within', () => {
    const deep = (levels: number) => `{ items { ${'items { '.repeat(levels)} name ${'} '.repeat(levels)} } }`;
    const gate = new DocumentGate(schema);
    expect(gate.check(deep(LIMITS.depth - 3), undefined, {}).operation.operation).toBe('query');
    expect(() => gate.check(deep(LIMITS.depth + 1), undefined, {})).toThrow('document_too_large');
  });
});
