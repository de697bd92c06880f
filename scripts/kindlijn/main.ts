import { build } from '../build/build.ts';
import { endWith } from '../obstacle.ts';
import { anchorFile, migrateServer, openServer } from '../start/database.ts';
import { runProgram } from '../start/program.ts';
import { keepSecret, ownSecrets } from '../start/secrets.ts';

const program = 'apps/api/src/cli/main.js';
const args = process.argv.slice(2);
const given = process.env['DATABASE_URL'] ?? process.env['DATABASE_ADMIN_URL'];
const onlyAsks = !args.length || args[0] === 'help' || args.some((arg) => arg === '--help' || arg === '-h');

/** The command on the database of "npm start": joined when it runs, started for as long as the command lasts when not. */
async function onDatabase(): Promise<number> {
  const server = await openServer({ join: true });
  try {
    const { secret } = ownSecrets();
    const database = await migrateServer(server, secret);
    const code = await runProgram(program, args, { KINDLIJN_MODE: 'demo', KINDLIJN_SECRET: secret, KINDLIJN_ANCHOR_FILE: anchorFile(), ...database });
    const next = process.env['KINDLIJN_SECRET_NEW'];
    if (code === 0 && args[0] === 'rotate-secret' && next) keepSecret(next);
    return code;
  } finally {
    await server.cluster?.stop();
  }
}

try {
  await build(['server']);
  process.exitCode = given || onlyAsks ? await runProgram(program, args, {}) : await onDatabase();
} catch (error) {
  endWith(error);
}
