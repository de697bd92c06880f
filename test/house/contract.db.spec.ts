import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { readRules } from '#access';
import { asAdmin, catalogLines, committed, freshDatabase, startApi, type TestApi, type TestDatabase } from '#testing';

describe('what is generated equals what is committed', () => {
  let database: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await startApi(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('the contract: apps/api/schema.graphql is the committed schema', () => {
    const { graphql } = api.app.getHttpAdapter().getInstance() as unknown as { graphql: { schema: GraphQLSchema } };
    const schema = `${printSchema(lexicographicSortSchema(graphql.schema))}\n`;
    expect(schema).toBe(committed('apps/api/schema.graphql', schema));
  });

  it('a field without a check would be left out of what comes in: each field of an input or of arguments has one', () => {
    const taken = [...TypeMetadataStorage.getInputTypesMetadata(), ...TypeMetadataStorage.getArgumentsMetadata()];
    const unchecked = taken.flatMap(({ target, properties = [] }) => {
      const checked = new Set(
        getMetadataStorage()
          .getTargetValidationMetadatas(target, '', false, false)
          .map(({ propertyName }) => propertyName),
      );
      return properties.filter(({ name }) => !checked.has(name)).map(({ name }) => `${target.name}.${name}`);
    });
    expect(taken.length).toBeGreaterThan(100);
    expect(unchecked).toEqual([]);
  });

  it('the cellar: test/snapshots/catalog.txt is the committed catalog', async () => {
    const lines = await asAdmin(database.adminUrl, catalogLines);
    const catalog = `${lines.join('\n')}\n`;
    expect(catalog).toBe(committed('test/snapshots/catalog.txt', catalog));
  });

  it('the role matrix: test/snapshots/permissions.md is the committed table', () => {
    const { rules, purposes } = readRules();
    const unlocks = (purpose: string) =>
      purposes
        .filter((line) => line.purpose === purpose)
        .map((line) => (line.writes ? `**${line.compartment}**` : line.compartment))
        .join(', ');
    const rows = rules.map((rule) => `| ${rule.role} | ${rule.scopeKind} | ${rule.subjectKind} | ${rule.purpose} | ${unlocks(rule.purpose)} |`).sort();
    const table = [
      '# Who may open what',
      '',
      'Compartments in bold may be written too.',
      '',
      '| role | by a post over | subject | purpose | unlocks |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
    expect(table).toBe(committed('test/snapshots/permissions.md', table));
  });
});
