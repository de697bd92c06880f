import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/**
 * PostGraphile over the plain tables, as its documentation advises for production: the amber preset, the pg adaptor with as many
 * connections as the load has, prepared statements, no tools, no explain; lists instead of connections, which is its shorter way.
 */
const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.env['PLAIN_URL'], schemas: ['plain'], poolConfig: { max: 16 } })],
  schema: { defaultBehavior: '+list -connection' },
  grafast: { explain: false },
  grafserv: { graphiql: false, websockets: false, watch: false },
};

const serve = postgraphile(preset).createServ(grafserv);
const server = createServer();
server.once('error', (error) => {
  throw error;
});
await serve.addTo(server);
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'));
