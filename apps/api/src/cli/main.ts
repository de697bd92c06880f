import 'reflect-metadata';
import { Command } from 'commander';
import { addBackup } from './backup.js';
import { complaintOf } from './complaint.js';
import { addDemo } from './demo.js';
import { addExport } from './export.js';
import { addImport } from './import.js';
import { addMigrate } from './migrate.js';
import { addRestore } from './restore.js';
import { addRetention } from './retention.js';
import { addRotateSecret } from './rotate-secret.js';
import { addVerifyAudit } from './verify-audit.js';

const program = new Command('kindlijn')
  .description('Commands for whoever looks after an installation. They need DATABASE_ADMIN_URL; docs/production.md says which settings more.')
  .showHelpAfterError()
  .helpCommand(true);
for (const add of [addMigrate, addDemo, addImport, addExport, addVerifyAudit, addRetention, addBackup, addRestore, addRotateSecret]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  console.error(complaintOf(error));
  process.exitCode = 1;
}
