import 'reflect-metadata';
import { Command } from 'commander';
import { addBackup } from './backup.js';
import { addDemo } from './demo.js';
import { addExport } from './export.js';
import { addImport } from './import.js';
import { addMigrate } from './migrate.js';
import { addRestore } from './restore.js';
import { addRetention } from './retention.js';
import { addVerifyAudit } from './verify-audit.js';

const program = new Command('kindlijn')
  .description('Commands for whoever looks after an installation. They need DATABASE_ADMIN_URL, except where it says otherwise.')
  .showHelpAfterError()
  .helpCommand(true);
for (const add of [addMigrate, addDemo, addImport, addExport, addVerifyAudit, addRetention, addBackup, addRestore]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  // what the database complains of may hold what somebody typed: its code says enough
  const { code } = error as { code?: unknown };
  const message = error instanceof Error ? error.message : String(error);
  console.error(typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && 'severity' in (error as object) ? `The database refused (${code}).` : message);
  process.exitCode = 1;
}
