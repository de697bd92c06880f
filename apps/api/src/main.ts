import { CONFIG, type Config } from '#platform';
import { ApiModule } from './api.module.js';
import { createServer } from './server.js';

const app = await createServer(ApiModule);
const config = app.get<Config>(CONFIG);
await app.listen(config.port, config.host);
process.stdout.write(`Kindlijn listens on ${config.publicUrl}\n`);
