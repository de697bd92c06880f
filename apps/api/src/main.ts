import { readConfig } from '#platform';
import { moduleOfMode } from './module-of-mode.js';
import { createServer } from './server.js';

try {
  const config = readConfig();
  const app = await createServer(await moduleOfMode(config.mode));
  await app.listen(config.port, config.host);
  process.stdout.write(`Kindlijn listens on ${config.publicUrl}\n`);
} catch (error) {
  process.stderr.write(`Kindlijn does not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
