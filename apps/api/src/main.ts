import { readConfig } from '#platform';
import { moduleOfMode } from './module-of-mode.js';
import { createServer } from './server.js';

try {
  const config = readConfig();
  const app = await createServer(await moduleOfMode(config.mode));
  await app.listen(config.port, config.host);
  process.stdout.write(`Kindlijn listens on ${config.publicUrl}\n`);
} catch (error) {
  const { code, message = String(error) } = error as { code?: string; message?: string };
  process.stderr.write(`Kindlijn does not start: ${code === 'EADDRINUSE' ? 'another program listens on that PORT.' : message}\n`);
  process.exit(1);
}
