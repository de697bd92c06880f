import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { GraphQLModule } from '@nestjs/graphql';
import { RulesOfTheHouse } from '#access';
import { hangDoor } from '#platform';

/** The GraphQL schema of all rooms behind the door's check; Mercurius' own routes stay closed. */
export const graphql = GraphQLModule.forRootAsync<MercuriusDriverConfig>({
  driver: MercuriusDriver,
  inject: [RulesOfTheHouse],
  useFactory: (rules: RulesOfTheHouse) => ({
    autoSchemaFile: true,
    sortSchema: true,
    routes: false,
    graphiql: false,
    jit: 1,
    cache: 500,
    subscription: false,
    // the POST route renders refusals itself
    errorFormatter: (execution) => ({ statusCode: 200, response: execution }),
    allowBatchedQueries: false,
    transformSchema: (schema) => hangDoor(schema, rules),
  }),
});
